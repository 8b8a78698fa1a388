import { Kafka, logLevel } from 'kafkajs'
import { patchRequestQueue } from './request-queue.ts'

patchRequestQueue()

/**
 * The only place that makes a kafkajs client, with the settings that notes on its faults ask for: requests time out after 10 s, retries end
 * after about 6 s and the caller's watchdog then builds a new client (`restartOnFailure` is off: a consumer that restarts by itself looks
 * healthy and is deaf). Silent: what goes wrong is told by the relay and the reader.
 */
export const kafkaClient = ({ brokers, clientId }: { brokers: readonly string[]; clientId: string }): Kafka =>
  new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    enforceRequestTimeout: true,
    logLevel: logLevel.NOTHING,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, multiplier: 2, factor: 0.2, retries: 8, restartOnFailure: async () => false },
  })
