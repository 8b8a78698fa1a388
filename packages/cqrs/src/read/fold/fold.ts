import type { Message } from '@jangteo/contracts/envelope'
import { type Database, SqliteError } from 'better-sqlite3'
import * as v from 'valibot'
import { reasonOf } from '../../kafka/reason.ts'
import { parseRecord, type RawRecord } from '../../kafka/record.ts'
import type { Change, Projection } from '../projection.ts'
import { createDraft, type Draft, type Next } from './draft.ts'
import { NewEpoch } from './epoch.ts'
import { type Parked, park, queue, takeParked } from './parked.ts'

export type Fold = {
  /** Folds records in their order, inside the caller's transaction; gives back the rows it touched. Throws NewEpoch. */
  records: (db: Database, records: readonly RawRecord[]) => Change[]
  /** Lets a parked key's events flow again; what still fails parks anew. */
  replay: (db: Database, topic: string, key: string) => Change[]
}

/** Hears of a key that parks; again if the caller's transaction is tried again. */
export type Parking = (key: Pick<Parked, 'topic' | 'key' | 'type' | 'error'>) => void

/** The fold of all projections of one service. A message goes into all of its topic's views or, if one throws, into none. */
export const createFold = (projections: readonly Projection[], now: () => string, parking: Parking): Fold => {
  const byTopic = Map.groupBy(projections, ({ topic }) => topic)
  const hold = (add: Draft['parked']['add'], record: RawRecord, type: string, error: string) => {
    add(record, type, error, now())
    parking({ topic: record.topic, key: record.key, type, error })
  }
  const one = (db: Database, record: RawRecord, draft: Draft) => {
    const parsed = attempt(() => parseRecord(record))
    if (parsed.ok && isOld(draft, parsed.value)) return
    const place = parsed.ok ? placeOf(draft, parsed.value) : 'next'
    if (place === 'known') return
    if (draft.parked.has(record)) return queue(db, record)
    if (!parsed.ok) return hold(draft.parked.add, record, 'unreadable', parsed.error)
    const message = parsed.value
    if (place !== 'next') return hold(draft.parked.add, record, message.type, place)
    const nexts = attempt(() => (byTopic.get(message.topic) ?? []).flatMap((projection) => nextOf(draft, projection, message)))
    if (nexts.ok) draft.put(message, nexts.value)
    else hold(draft.parked.add, record, message.type, nexts.error)
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
    if (!done.ok) hold((...held) => park(db, ...held), record, parseRecord(record).type, done.error)
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

/** Whether a message is of an older epoch than the file. Throws NewEpoch for a younger one. */
const isOld = (draft: Draft, { topic, epoch }: Message): boolean => {
  const held = draft.epoch(topic, epoch)
  if (epoch > held) throw new NewEpoch(topic, epoch)
  return epoch < held
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

const attempt = <T>(run: () => T): { ok: true; value: T } | { ok: false; error: string } => {
  try {
    return { ok: true, value: run() }
  } catch (error) {
    if (error instanceof NewEpoch || brokenFile(error)) throw error
    return { ok: false, error: reasonOf(error) }
  }
}

/** The disk's or the file's fault, not the message's: the batch is tried again as a whole. */
const brokenFile = (error: unknown): boolean =>
  error instanceof SqliteError && /^SQLITE_(FULL|IOERR|BUSY|LOCKED|NOMEM|READONLY|CORRUPT|CANTOPEN|NOTADB)/.test(error.code)
