import type { Message } from '@jangteo/contracts/envelope'
import { type Database, SqliteError } from 'better-sqlite3'
import * as v from 'valibot'
import { parseRecord, type RawRecord } from '../../kafka/record.ts'
import { createDraft, type Draft, type Next } from './draft.ts'
import { isParked, park, queue, takeParked } from './parked.ts'
import type { Change, Projection } from '../projection.ts'
import { statement } from '../rows.ts'

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
  const one = (db: Database, record: RawRecord, draft: Draft) => {
    const parsed = attempt(() => parseRecord(record))
    if (parsed.ok && olderEpoch(db, parsed.value)) return
    const place = parsed.ok ? placeOf(draft, parsed.value) : 'next'
    if (place === 'known') return
    if (isParked(db, record)) return queue(db, record)
    if (!parsed.ok) return park(db, record, 'unreadable', parsed.error, now())
    const message = parsed.value
    if (place !== 'next') return park(db, record, message.type, place, now())
    const nexts = attempt(() => (byTopic.get(message.topic) ?? []).flatMap((projection) => nextOf(draft, projection, message)))
    if (nexts.ok) draft.put(message, nexts.value)
    else park(db, record, message.type, nexts.error, now())
  }
  const together = (db: Database, records: readonly RawRecord[]): Change[] =>
    db.transaction(() => {
      const draft = createDraft(db)
      for (const record of records) one(db, record, draft)
      return draft.write()
    })()
  /** A side table does not take a record: found by folding each alone, it is parked. */
  const alone = (db: Database, record: RawRecord): Change[] => {
    const done = attempt(() => together(db, [record]))
    if (!done.ok) park(db, record, parseRecord(record).type, done.error, now())
    return done.ok ? done.value : []
  }
  const all = (db: Database, records: readonly RawRecord[]): Change[] => {
    const done = attempt(() => together(db, records))
    if (done.ok) return done.value
    const changes = records.flatMap((record) => alone(db, record))
    return [...new Map(changes.map((change) => [`${change.view} ${change.key}`, change])).values()]
  }
  return { records: all, replay: (db, topic, key) => all(db, takeParked(db, topic, key)) }
}

/** What a message makes of a view's row; nothing if it is none of the view's business. */
const nextOf = (draft: Draft, projection: Projection, message: Message): Next[] => {
  const key = projection.key ? projection.key(message) : message.key
  if (key === null) return []
  if (key !== message.key) throw new Error(`${projection.view}: a row folds exactly one Kafka key`)
  const held = draft.row(projection.view, key)
  const before = held?.row ?? null
  const skipped = projection.ignores?.includes(message.type) ?? false
  const parsed = projection.event && !skipped ? { ...message, data: v.parse(projection.event, message.data) } : message
  const after = skipped ? before : projection.apply(before, parsed)
  const { time: at, partition, offset } = message
  const stored = { key, row: after, n: (held?.n ?? 0) + 1, at, partition, offset, deleted: after === null }
  return [{ projection, stored, step: skipped ? undefined : { before, after, message: parsed } }]
}

/** What the last folded version of its stream says of a message: duplicate, next in line, or why it cannot be folded. */
const placeOf = (draft: Draft, { topic, stream, version, id }: Message): 'known' | 'next' | string => {
  const last = draft.last(topic, stream)
  const known = last?.version ?? 0
  if (version === known && last?.id !== id) return `fork: ${stream} has two events of version ${version}`
  if (version <= known) return 'known'
  return version === known + 1 ? 'next' : `gap: ${stream} jumps from version ${known} to ${version}`
}

const olderEpoch = (db: Database, { topic, epoch }: Message): boolean => {
  const held = statement(db, 'SELECT epoch FROM epochs WHERE topic = ?').pluck().get(topic) as number | undefined
  if (held === undefined) setEpoch(db, topic, epoch)
  else if (epoch > held) throw new NewEpoch(topic, epoch)
  return epoch < (held ?? epoch)
}

/** From now on records of older epochs in this topic are dropped. */
export const setEpoch = (db: Database, topic: string, epoch: number): void => {
  statement(db, 'INSERT OR REPLACE INTO epochs VALUES (?, ?)').run(topic, epoch)
}

const attempt = <T>(run: () => T): { ok: true; value: T } | { ok: false; error: string } => {
  try {
    return { ok: true, value: run() }
  } catch (error) {
    if (error instanceof NewEpoch || brokenFile(error)) throw error
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
