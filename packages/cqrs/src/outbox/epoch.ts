import { setTimeout as sleep } from 'node:timers/promises'
import { endOffsets } from '../kafka/admin.ts'
import { type Db, longQuery, type Pool, transaction } from '../write/postgres.ts'
import { acknowledgedOffsets } from './claim.ts'

/** The epoch that records carry now. It starts at 1. */
export const currentEpoch = async (db: Db): Promise<number> => (await db.query<{ epoch: number }>(`SELECT epoch FROM epoch`)).rows[0]?.epoch ?? 1

/**
 * Raises the epoch and puts every event ever appended back into the outbox, in one transaction: the relay sends them again in order of `seq`,
 * before what is appended meanwhile on the same streams. Readers that meet the new epoch read from 0 and drop what they know. Call it by hand
 * after PostgreSQL was restored from a backup; the relay calls it when Kafka has lost records. Resolves with the new epoch.
 */
export const raiseEpoch = (pool: Pool): Promise<number> =>
  transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ epoch: number }>(`UPDATE epoch SET epoch = epoch + 1 RETURNING epoch`)
    await tx.query(`DELETE FROM published`)
    const all = `INSERT INTO outbox(seq, n, topic, partition, key)
      SELECT e.seq, p.n, p.value->>'topic', (p.value->>'partition')::smallint, p.value->>'key'
      FROM events e, jsonb_array_elements(e.publish) WITH ORDINALITY p(value, n) ORDER BY e.seq ON CONFLICT DO NOTHING`
    await longQuery(tx, all)
    return rows[0]?.epoch ?? 1
  })

type Kafka = { brokers: readonly string[]; topicPrefix: string }

/** True if some partition ends below what it has acknowledged to us. */
const lostRecords = async (db: Db, { brokers, topicPrefix }: Kafka) => {
  const acknowledged = await acknowledgedOffsets(db)
  if (acknowledged.length === 0) return false
  const ends = await endOffsets({ brokers, topicPrefix, topics: [...new Set(acknowledged.map(({ topic }) => topic))] })
  return acknowledged.some(({ topic, partition, last }) => (ends.get(topic)?.[partition] ?? 0) <= last)
}

/**
 * Compares what the topics hold with what they acknowledged. If it is less (asked twice: a new leader may lag for a moment), Kafka was wiped,
 * cut or restored: raises the epoch. Resolves with the raised epoch, or null. Throws if Kafka does not answer.
 */
export const checkEpoch = async (pool: Pool, kafka: Kafka): Promise<number | null> => {
  if (!(await lostRecords(pool, kafka))) return null
  await sleep(1_000)
  return (await lostRecords(pool, kafka)) ? raiseEpoch(pool) : null
}
