/** A consumer that specs kill. It ends by itself once WANTED effects are there. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createConsumer } from '../consume/consumer.ts'
import { openPool } from '../write/postgres.ts'
import { countEffects, recordEffect } from './effects.ts'
import { TOPIC } from './tally.ts'
import { until } from './until.ts'

const { DATABASE_URL = '', KAFKA_BROKERS = '', KAFKA_PREFIX = '', WANTED = '0', SLOW_MS = '0' } = process.env
const pool = openPool(DATABASE_URL)
const consumer = createConsumer({
  pool,
  brokers: KAFKA_BROKERS.split(','),
  groupId: `${KAFKA_PREFIX}g`,
  topics: [TOPIC],
  topicPrefix: KAFKA_PREFIX,
  handle: async (tx, message) => {
    await recordEffect(tx, message)
    if (Number(SLOW_MS)) await sleep(Number(SLOW_MS))
  },
})
await consumer.start()
await until(async () => (await countEffects(pool)) >= Number(WANTED), 120_000)
await consumer.stop()
await pool.end()
