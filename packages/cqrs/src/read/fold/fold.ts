import type { Message } from '@jangteo/contracts/envelope'
import { type Database, SqliteError } from 'better-sqlite3'
import * as v from 'valibot'
import { parseRecord, type RawRecord } from '../../kafka/record.ts'
import { isParked, park, queue, takeParked } from './parked.ts'
import type { Change, Projection } from '../projection.ts'
import { loadRow, saveRow, statement } from '../rows.ts'

/** A record of a younger epoch: what this file holds was folded from a log that is no more. */
export class NewEpoch extends Error {
  readonly topic: string
  readonly epoch: number
  constructor(topic: string, epoch: number) {
    super(`${topic} has begun epoch ${epoch}`)
    this.topic = topic
    this.epoch = epoch
  }
}

export type Fold = {
  /** Folds records in their order, inside the caller's transaction; gives back the rows it touched. Throws NewEpoch. */
  records: (db: Database, records: readonly RawRecord[]) => Change[]
  /** Lets a parked key's events flow again; what still fails parks anew. */
  replay: (db: Database, topic: string, key: string) => Change[]
}

/** The fold of all projections of one service. A message goes into all of its topic's views or, if one throws, into none. */
export const createFold = (projections: readonly Projection[], now: () => string): Fold => {
  const byTopic = Map.groupBy(projections, ({ topic }) => topic)
  const one = (db: Database, record: RawRecord, changes: Map<string, Change>) => {
    const parsed = attempt(() => parseRecord(record))
    if (parsed.ok && olderEpoch(db, parsed.value)) return
    const place = parsed.ok ? placeOf(db, parsed.value) : 'next'
    if (place === 'known') return
    if (isParked(db, record)) return queue(db, record)
    if (!parsed.ok) return park(db, record, 'unreadable', parsed.error, now())
    const message = parsed.value
    if (place !== 'next') return park(db, record, message.type, place, now())
    const done = attempt(() => db.transaction(() => intoViews(db, byTopic.get(message.topic) ?? [], message))())
    if (!done.ok) return park(db, record, message.type, done.error, now())
    for (const change of done.value) changes.set(`${change.view} ${change.key}`, change)
  }
  const all = (db: Database, records: readonly RawRecord[]): Change[] => {
    const changes = new Map<string, Change>()
    for (const record of records) one(db, record, changes)
    return [...changes.values()]
  }
  return { records: all, replay: (db, topic, key) => all(db, takeParked(db, topic, key)) }
}

const intoViews = (db: Database, projections: readonly Projection[], message: Message): Change[] => {
  const { topic, stream, version, id } = message
  statement(db, 'INSERT OR REPLACE INTO streams VALUES (?, ?, ?, ?)').run(topic, stream, version, id)
  return projections.flatMap((projection) => (intoView(db, projection, message) ? [{ view: projection.view, key: message.key }] : []))
}

const intoView = (db: Database, projection: Projection, message: Message): boolean => {
  const key = projection.key ? projection.key(message) : message.key
  if (key === null) return false
  if (key !== message.key) throw new Error(`${projection.view}: a row folds exactly one Kafka key`)
  const held = loadRow(db, projection.view, key)
  const before = held?.row ?? null
  const skipped = projection.ignores?.includes(message.type) ?? false
  const parsed = projection.event && !skipped ? { ...message, data: v.parse(projection.event, message.data) } : message
  const after = skipped ? before : projection.apply(before, parsed)
  const { time: at, partition, offset } = message
  saveRow(db, projection.view, { key, row: after, n: (held?.n ?? 0) + 1, at, partition, offset, deleted: after === null })
  if (!skipped) projection.also?.(db, key, before, after, parsed)
  return true
}

/** What the last folded version of its stream says of a message: duplicate, next in line, or why it cannot be folded. */
const placeOf = (db: Database, { topic, stream, version, id }: Message): 'known' | 'next' | string => {
  const last = statement(db, 'SELECT version, event_id AS id FROM streams WHERE topic = ? AND stream = ?').get(topic, stream) as
    | { version: number; id: string }
    | undefined
  const known = last?.version ?? 0
  if (version === known && last?.id !== id) return `fork: ${stream} has two events of version ${version}`
  if (version <= known) return 'known'
  return version === known + 1 ? 'next' : `gap: ${stream} jumps from version ${known} to ${version}`
}

const olderEpoch = (db: Database, { topic, epoch }: Message): boolean => {
  const held = statement(db, 'SELECT epoch FROM epochs WHERE topic = ?').pluck().get(topic) as number | undefined
  if (held === undefined) setEpoch(db, topic, epoch)
  else if (epoch > held) throw new NewEpoch(topic, epoch)
  return held !== undefined && epoch < held
}

/** From now on records of older epochs in this topic are dropped. */
export const setEpoch = (db: Database, topic: string, epoch: number): void => {
  statement(db, 'INSERT OR REPLACE INTO epochs VALUES (?, ?)').run(topic, epoch)
}

const attempt = <T>(run: () => T): { ok: true; value: T } | { ok: false; error: string } => {
  try {
    return { ok: true, value: run() }
  } catch (error) {
    if (brokenFile(error)) throw error
    return { ok: false, error: withoutPayload(error) }
  }
}

/** The disk's or the file's fault, not the message's: the batch is tried again as a whole. */
const brokenFile = (error: unknown): boolean =>
  error instanceof SqliteError && /^SQLITE_(FULL|IOERR|BUSY|LOCKED|NOMEM|READONLY|CORRUPT|CANTOPEN|NOTADB)/.test(error.code)

/** Operators see why a message was parked, never what it carries: parsers quote what they met, so their words are replaced. */
const withoutPayload = (error: unknown): string => {
  if (v.isValiError(error)) return `invalid ${v.getDotPath(error.issues[0]) ?? 'value'}: ${error.issues[0].type}`
  if (error instanceof SyntaxError) return 'not JSON'
  return error instanceof Error ? error.message : String(error)
}
