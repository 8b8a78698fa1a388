import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Said } from '@jangteo/contracts/presence'
import { PRESENCE } from '@jangteo/contracts/topics'
import type { Producer } from 'kafkajs'
import * as v from 'valibot'
import { endOffsets, ensureTopics } from '../../kafka/admin.ts'
import { kafkaClient } from '../../kafka/client.ts'
import { type Log, silent } from '../../kafka/log.ts'
import { createPartitionReader } from '../../kafka/reader.ts'

/** Where replicas hear each other. What cannot be said now is dropped: the next message says it whole. */
export type Line = { say: (said: Said) => void; close: (last: Said) => Promise<void> }
export type OpenLine = (deps: { hear: (said: Said) => void; joined: () => void }) => Line

const Message = v.pipe(v.string(), v.parseJson(), Said)
const GOODBYE_MS = 1_000

/** The topic `presence.v1`, read from its end. Nothing is said before we hear (`joined`), so that no answer is missed. */
export const kafkaLine =
  (options: { brokers: readonly string[]; topicPrefix?: string; clientId: string; log?: Log }): OpenLine =>
  ({ hear, joined }) => {
    const { brokers, topicPrefix = '', clientId, log = silent } = options
    const speaker = createSpeaker(options)
    const reader = createPartitionReader({
      ...{ brokers, topicPrefix, clientId, log, topics: [PRESENCE.name], groupId: `${clientId}-presence-${randomUUID()}` },
      from: async (topic, partition) => {
        const ends = await endOffsets({ brokers, topicPrefix, topics: [topic] })
        joined()
        return ends.get(topic)?.[partition] ?? 0
      },
      onBatch: async (batches) => {
        for (const { value } of batches.flatMap(({ records }) => records)) {
          const said = v.safeParse(Message, value)
          if (said.success) hear(said.output)
        }
      },
    })
    const opened = ensureTopics({ brokers, topicPrefix, topics: [PRESENCE] })
      .catch((error: unknown) => log.warn({ err: error }, 'the topic of presence is not sure to be there'))
      .then(reader.start)
    return {
      say: (said) => {
        if (reader.ready()) speaker.say(said)
      },
      close: async (last) => {
        if (reader.ready()) speaker.say(last)
        await opened
        await Promise.all([reader.stop(), speaker.stop()])
      },
    }
  }

/** One send in flight, of several that wait the last. A producer that failed is made anew. */
const createSpeaker = ({ brokers, topicPrefix = '', clientId, log = silent }: Parameters<typeof kafkaLine>[0]) => {
  let waiting: Said | undefined
  let sending: Promise<void> | undefined
  let producer: Producer | undefined
  const connect = async () => {
    const made = kafkaClient({ brokers, clientId }).producer({ allowAutoTopicCreation: false })
    await made.connect()
    return made
  }
  const hangUp = async () => {
    const old = producer
    producer = undefined
    await old?.disconnect().catch(() => {})
  }
  const send = async () => {
    for (let said = waiting; said; said = waiting) {
      waiting = undefined
      try {
        producer ??= await connect()
        await producer.send({ topic: topicPrefix + PRESENCE.name, acks: 1, messages: [{ key: clientId, partition: 0, value: JSON.stringify(said) }] })
      } catch (error) {
        log.warn({ err: error }, 'other replicas do not hear who is here')
        await hangUp()
      }
    }
    sending = undefined
  }
  return {
    say: (said: Said): void => {
      waiting = said
      sending ??= send()
    },
    stop: async (): Promise<void> => {
      await Promise.race([sending, sleep(GOODBYE_MS, undefined, { ref: false })])
      await hangUp()
    },
  }
}
