/** A command service in small, which specs kill: handles commands `1..COMMANDS`, each until it is answered, while its relay publishes. */
import { createRelay } from '../outbox/relay.ts'
import { handleCommand } from '../write/handle-command.ts'
import { openPool } from '../write/postgres.ts'
import { add, tally, trace } from './tally.ts'
import { until } from './until.ts'

const { DATABASE_URL = '', KAFKA_BROKERS = '', KAFKA_PREFIX = '', COMMANDS = '0', STREAMS = '3' } = process.env
const pool = openPool(DATABASE_URL)
const relay = createRelay({ pool, brokers: KAFKA_BROKERS.split(','), clientId: 'specimen', source: 'specimen', topicPrefix: KAFKA_PREFIX })
const published = () => until(async () => (await pool.query(`SELECT FROM outbox LIMIT 1`)).rowCount === 0)
await relay.start()
for (let i = 1; i <= Number(COMMANDS); i++) {
  const id = `s${i % Number(STREAMS)}`
  await handleCommand({ pool, decider: tally, wake: relay.wake }, { id, principal: 'p', commandId: String(i), payload: i, trace, decide: add(i) })
  if (i % 4 === 0) await published()
}
await published()
await relay.stop()
await pool.end()
