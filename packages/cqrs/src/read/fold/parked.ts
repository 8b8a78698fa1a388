import type { Database } from 'better-sqlite3'
import { parseRecord, type RawRecord } from '../../kafka/record.ts'
import { statement } from '../rows.ts'

/** A key whose events wait here. `waiting` counts them; the payload stays out of an operator's sight. */
export type Parked = { topic: string; key: string; type: string; error: string; since: string; waiting: number }

const isParked = (db: Database, record: RawRecord): boolean =>
  statement(db, 'SELECT 1 FROM parked_keys WHERE topic = ? AND key = ?').get(record.topic, record.key) !== undefined

/** Puts a record behind its parked key's others. */
export const queue = (db: Database, record: RawRecord): void => {
  const { topic, partition, offset } = record
  statement(db, 'INSERT OR REPLACE INTO parked_events VALUES (?, ?, ?, ?, ?)').run(topic, partition, offset, record.key, JSON.stringify(record))
}

/** Parks the record's key with it: nothing of this key is folded until it is replayed. */
export const park = (db: Database, record: RawRecord, type: string, error: string, since: string): void => {
  statement(db, 'INSERT OR IGNORE INTO parked_keys VALUES (?, ?, ?, ?, ?)').run(record.topic, record.key, type, error, since)
  queue(db, record)
}

/** The parked keys as one transaction meets them: each record's is looked up only if there is any. */
export const parkedIn = (db: Database) => {
  let some: boolean | undefined
  return {
    has: (record: RawRecord): boolean => {
      some ??= statement(db, 'SELECT 1 FROM parked_keys LIMIT 1').get() !== undefined
      return some && isParked(db, record)
    },
    add: (record: RawRecord, type: string, error: string, since: string): void => {
      some = true
      park(db, record, type, error, since)
    },
  }
}

/** Un-parks the key and gives back what waited, as its source ordered it: a version that came late goes before the one that missed it. */
export const takeParked = (db: Database, topic: string, key: string): RawRecord[] => {
  const lines = statement(db, 'SELECT record FROM parked_events WHERE topic = ? AND key = ? ORDER BY partition, offset').pluck().all(topic, key) as string[]
  statement(db, 'DELETE FROM parked_events WHERE topic = ? AND key = ?').run(topic, key)
  statement(db, 'DELETE FROM parked_keys WHERE topic = ? AND key = ?').run(topic, key)
  const records = lines.map((line) => JSON.parse(line) as RawRecord).map((record) => ({ record, seq: seqOf(record) }))
  return records.sort((a, b) => a.seq - b.seq).map(({ record }) => record)
}

/** Every parked key of this instance. */
export const parkedKeys = (db: Database): Parked[] =>
  statement(
    db,
    `SELECT k.*, (SELECT count(*) FROM parked_events e WHERE e.topic = k.topic AND e.key = k.key) AS waiting FROM parked_keys k ORDER BY since, topic, key`,
  ).all() as Parked[]

const seqOf = (record: RawRecord): number => {
  try {
    return parseRecord(record).seq
  } catch {
    return 0
  }
}
