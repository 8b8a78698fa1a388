import type { Position } from '@jangteo/contracts/position'
import { CONTROL } from '@jangteo/contracts/topics'
import type { Database } from 'better-sqlite3'
import type { Log } from '../../kafka/log.ts'
import type { Move, PartitionBatch } from '../../kafka/reader.ts'
import type { RawRecord } from '../../kafka/record.ts'
import { parseControl } from './control.ts'
import { type NewEpoch, setEpoch } from './epoch.ts'
import { createFold, type Parking } from './fold.ts'
import { nextOffsets, placeOf, setNext } from './place.ts'
import type { Change, Projection } from '../projection.ts'
import type { ReadStore } from '../read-store.ts'
import { rowsSchema, statement } from '../rows.ts'

type Deps = { store: ReadStore; projections: readonly Projection[]; topics: readonly string[]; log: Log; now?: () => string }

/** Writes batches into the store: rows, offsets, parked keys and side tables in one transaction. Knows no Kafka. */
export const createIngest = ({ store, projections, topics, log, now = () => new Date().toISOString() }: Deps) => {
  const parked = createParked(log)
  const fold = createFold(projections, now, parked.add)
  addTables(store.db(), projections)
  const target = () => store.building() ?? store.db()

  const obey = (db: Database, record: RawRecord): Change[] => {
    const control = parseControl(record)
    if (!control) return []
    const asked = projections.filter(({ view }) => control.view === undefined || control.view === view)
    log.info({ ...control }, 'replaying a parked key')
    return [...new Set(asked.map(({ topic }) => topic))].flatMap((topic) => fold.replay(db, topic, control.key))
  }
  const write = (db: Database, batches: readonly PartitionBatch[]): Change[] =>
    batches.flatMap(({ topic, partition, records }) => {
      const last = records.at(-1)
      if (last) setNext(db, topic, partition, last.offset + 1)
      return topic === CONTROL ? records.flatMap((record) => obey(db, record)) : fold.records(db, records)
    })
  return {
    /** Where writes go: the generation being built, if one is. */
    target,
    /** Where the serving generation stands. */
    place: (): Position => placeOf(store.db(), store.rev, topics),
    /** Parts batches that follow what is stored from those fetched before a rebuild sent the reader back. */
    sort: (batches: readonly PartitionBatch[]) => sort(target(), batches),
    /** One transaction. Gives back the rows it touched, and says which keys it parked; throws NewEpoch, with nothing written. */
    take: (batches: readonly PartitionBatch[]): Change[] => {
      const db = target()
      return parked.after(() => db.transaction(() => write(db, batches)).immediate())
    },
    /** Begins an empty generation that takes nothing older than this epoch. */
    rebuild: ({ topic, epoch }: NewEpoch): void => {
      const known = statement(target(), 'SELECT topic, epoch FROM epochs').all() as { topic: string; epoch: number }[]
      const control = nextOffsets(target(), CONTROL)
      const db = addTables(store.begin(), projections)
      for (const held of known) setEpoch(db, held.topic, held.epoch)
      setEpoch(db, topic, epoch)
      for (const [partition, next] of control.entries()) setNext(db, CONTROL, partition, next)
    },
    /** The partition was wiped: it is read from its beginning, while the rows stay until a record of the new epoch comes. */
    restart: (topic: string, partition: number): number => {
      setNext(target(), topic, partition, 0)
      return 0
    },
  }
}

/** The keys that one transaction parks: each is told of once, after the commit. */
const createParked = (log: Log) => {
  const keys = new Map<string, object>()
  const add: Parking = (key) => void keys.set(JSON.stringify([key.topic, key.key]), key)
  const after = <T>(commit: () => T): T => {
    keys.clear()
    const done = commit()
    for (const key of keys.values()) log.error(key, 'a key is parked: its events wait until it is replayed')
    return done
  }
  return { add, after }
}

/** Those of the views' rows. */
const addTables = (db: Database, projections: readonly Projection[]): Database => {
  for (const { view } of projections) db.exec(rowsSchema(view))
  return db
}

const sort = (db: Database, batches: readonly PartitionBatch[]): { usable: PartitionBatch[]; moves: Move[] } => {
  const stored = ({ topic, partition }: PartitionBatch) => nextOffsets(db, topic)[partition] ?? 0
  const [usable, ahead] = [batches.filter((batch) => batch.from <= stored(batch)), batches.filter((batch) => batch.from > stored(batch))]
  return { usable, moves: ahead.map((batch) => ({ topic: batch.topic, partition: batch.partition, next: stored(batch) })) }
}
