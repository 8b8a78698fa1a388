import type { Message } from '@jangteo/contracts/envelope'
import { parseRecord, type RawRecord } from '../kafka/record.ts'
import type { Tx } from '../write/postgres.ts'
import { reasonOf } from '../kafka/reason.ts'
import { pair, type Seen } from './standing.ts'

/** A record and what it means; `unreadable` if it means nothing to us. */
export type Item = { record: RawRecord; message: Message } | { record: RawRecord; unreadable: string }

/** What one transaction knows: the last version handled of each stream in it, and the keys that wait (by the reason of their first message). */
export type Inbox = { tx: Tx; consumer: string; seen: Map<string, Seen>; changed: Set<string>; waiting: Map<string, string> }

export const toItem = (record: RawRecord): Item => {
  try {
    return { record, message: parseRecord(record) }
  } catch (error) {
    return { record, unreadable: reasonOf(error) }
  }
}

const seenSql = `SELECT s.topic, s.stream, s.version, s.event_id AS "eventId" FROM seen_streams s
JOIN unnest($2::text[], $3::text[]) x(topic, stream) USING (topic, stream) WHERE s.consumer = $1`
const waitingSql = `SELECT DISTINCT ON (p.topic, p.key) p.topic, p.key, p.reason FROM parked p
JOIN unnest($2::text[], $3::text[]) x(topic, key) USING (topic, key) WHERE p.consumer = $1 ORDER BY p.topic, p.key, p.id`

/** Reads what is known of the items' streams and keys, in two statements for all of them. */
export const openInbox = async (tx: Tx, consumer: string, items: readonly Item[]): Promise<Inbox> => {
  const messages = items.flatMap((item) => ('message' in item ? [item.message] : []))
  const topics = messages.map(({ topic }) => topic)
  const seen = await tx.query({ name: 'seen', text: seenSql, values: [consumer, topics, messages.map(({ stream }) => stream)] })
  const records = items.map(({ record }) => record)
  const waiting = await tx.query({ name: 'waiting', text: waitingSql, values: [consumer, records.map(({ topic }) => topic), records.map(({ key }) => key)] })
  return {
    tx,
    consumer,
    seen: new Map(seen.rows.map((row) => [pair(row.topic, row.stream), row])),
    changed: new Set(),
    waiting: new Map(waiting.rows.map((row) => [pair(row.topic, row.key), row.reason])),
  }
}

const closeSql = `INSERT INTO seen_streams(consumer, topic, stream, version, event_id) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::int[], $5::text[])
ON CONFLICT (consumer, topic, stream) DO UPDATE SET version = excluded.version, event_id = excluded.event_id`

/** Writes what was handled. Last statement before COMMIT. */
export const closeInbox = async ({ tx, consumer, seen, changed }: Inbox): Promise<void> => {
  if (changed.size === 0) return
  const rows = [...changed].map((name) => ({ place: JSON.parse(name) as [string, string], last: seen.get(name) }))
  await tx.query({
    name: 'mark-seen',
    text: closeSql,
    values: [
      consumer,
      rows.map(({ place }) => place[0]),
      rows.map(({ place }) => place[1]),
      rows.map(({ last }) => last?.version),
      rows.map(({ last }) => last?.eventId),
    ],
  })
}
