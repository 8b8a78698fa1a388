import type { Message } from '@jangteo/contracts/envelope'
import { parseRecord, type RawRecord } from '../kafka/record.ts'
import { type Db, isTransient, type Tx } from '../write/postgres.ts'
import type { Inbox, Item } from './inbox.ts'
import { reasonOf } from '../kafka/reason.ts'
import { markSeen, pair, standing } from './standing.ts'

/** A key whose messages wait: nothing of it is handled until its first message can be. The payload is not shown. */
export type ParkedKey = { consumer: string; topic: string; key: string; type: string; reason: string; since: string; messages: number }

const keysSql = `SELECT DISTINCT ON (consumer, topic, key) consumer, topic, key, record->'headers'->>'ce_type' AS type, reason, at AS since,
  count(*) OVER (PARTITION BY consumer, topic, key) AS messages FROM parked ORDER BY consumer, topic, key, id`

/** Every parked key with its first message's type and why it could not be handled. */
export const parkedKeys = async (db: Db): Promise<ParkedKey[]> => (await db.query<ParkedKey>(keysSql)).rows

const parkSql = `INSERT INTO parked(consumer, topic, key, stream, version, event_id, reason, record)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (consumer, topic, stream, version, event_id) DO NOTHING`

/** Sets a message aside; its key's later messages queue behind it in order, other keys flow. A message that is parked already stays one. */
export const park = async ({ tx, consumer, waiting }: Inbox, item: Item, reason: string): Promise<void> => {
  const { topic, partition, key, offset } = item.record
  const { stream, version, id } = 'message' in item ? item.message : { stream: `unreadable-${partition}`, version: offset, id: '' }
  await tx.query({ name: 'park', text: parkSql, values: [consumer, topic, key, stream, version, id, reason, JSON.stringify(item.record)] })
  if (!waiting.has(pair(topic, key))) waiting.set(pair(topic, key), reason)
}

type Row = { id: number; record: RawRecord; reason: string }
type Handle = (tx: Tx, message: Message) => Promise<void>

/**
 * Handles the waiting messages of a key as far as possible: in order, except that one which waits for an earlier version lets that pass.
 * A message that still fails stays the first, with its new reason. Resolves with how many are left. Throws on transient failures.
 */
export const drain = async (inbox: Inbox, topic: string, key: string, handle: Handle): Promise<number> => {
  const { tx, consumer, waiting } = inbox
  const { rows } = await tx.query<Row>(`SELECT id, record, reason FROM parked WHERE consumer = $1 AND topic = $2 AND key = $3 ORDER BY id`, [
    consumer,
    topic,
    key,
  ])
  let left: Row[] = rows
  for (let row = nextToHandle(inbox, left); row; row = nextToHandle(inbox, left)) {
    const failure = await tryRow(inbox, row, handle)
    if (failure !== null) {
      await tx.query(`UPDATE parked SET reason = $2 WHERE id = $1`, [row.id, failure])
      break
    }
    await tx.query(`DELETE FROM parked WHERE id = $1`, [row.id])
    left = left.filter(({ id }) => id !== row.id)
  }
  if (left.length === 0) waiting.delete(pair(topic, key))
  return left.length
}

/** The first row that does not wait for an earlier version. */
const nextToHandle = (inbox: Inbox, rows: readonly Row[]) =>
  rows.find(({ record }) => {
    try {
      return standing(inbox, parseRecord(record)) !== 'gap'
    } catch {
      return true
    }
  })

/** Null = handled, or dropped because it was handled before; else why not. */
const tryRow = async (inbox: Inbox, { record }: Row, handle: Handle): Promise<string | null> => {
  const { tx } = inbox
  await tx.query('SAVEPOINT parked')
  try {
    const message = parseRecord(record)
    const place = standing(inbox, message)
    if (place === 'fork') return FORK
    if (place === 'duplicate') return null
    await handle(tx, message)
    markSeen(inbox, message)
    return null
  } catch (error) {
    if (isTransient(error)) throw error
    await tx.query('ROLLBACK TO SAVEPOINT parked')
    return reasonOf(error)
  }
}

export const GAP = 'GAP: an earlier version of its stream is missing'
export const FORK = 'FORK: its version was seen with another event id'
export const BEHIND = 'waits behind an earlier message of its key'
