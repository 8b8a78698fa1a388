import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'

/** The file of one fold. It has no identity: deleted, it is built again from Kafka. */
export type ReadStore = {
  rev: string
  /** The generation that serves. */
  db: () => Database
  /** The generation that is being built beside it; null if none is. */
  building: () => Database | null
  /** Starts an empty generation (another epoch's rows); one already being built is thrown away. */
  begin: () => Database
  /** The building generation serves from now on, the old one is deleted. Without one: marks the serving generation complete. */
  adopt: () => void
  close: () => void
}

const baseSchema = `
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS offsets(topic TEXT, partition INTEGER, next INTEGER NOT NULL, PRIMARY KEY(topic, partition)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS epochs(topic TEXT PRIMARY KEY, epoch INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS streams(topic TEXT, stream TEXT, version INTEGER NOT NULL, event_id TEXT NOT NULL, PRIMARY KEY(topic, stream)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS parked_keys(topic TEXT, key TEXT, type TEXT NOT NULL, error TEXT NOT NULL, since TEXT NOT NULL, PRIMARY KEY(topic, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS parked_events(topic TEXT, partition INTEGER, offset INTEGER, key TEXT NOT NULL, record TEXT NOT NULL,
  PRIMARY KEY(topic, partition, offset)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS parked_events_key ON parked_events(topic, key);`

const open = (file: string, schema: readonly string[]): Database => {
  const db = new Sqlite(file)
  for (const pragma of ['journal_mode=WAL', 'synchronous=NORMAL', 'wal_autocheckpoint=16384', 'cache_size=-65536', 'mmap_size=268435456']) db.pragma(pragma)
  db.exec(baseSchema)
  for (const sql of schema) db.exec(sql)
  return db
}

const complete = (db: Database): boolean => db.prepare(`SELECT 1 FROM meta WHERE key = 'complete'`).get() !== undefined

/**
 * Opens the newest complete generation of this `rev`, or the newest, or a new one; deletes files of other revs and generations.
 * `schema`: idempotent SQL of the side tables. `dataDir` `:memory:` keeps nothing (tests). Throws what SQLite throws.
 */
export const openReadStore = ({ dataDir, name, rev, schema }: { dataDir: string; name: string; rev: string; schema: readonly string[] }): ReadStore => {
  const memory = dataDir === ':memory:'
  const path = (generation: number) => (memory ? ':memory:' : join(dataDir, `${name}.${rev}.${generation}.sqlite`))
  const drop = (file: string) => memory || ['', '-wal', '-shm'].forEach((end) => rmSync(`${file}${end}`, { force: true }))
  const found = memory ? [] : generations(dataDir, name, rev, drop)
  const opened = found.map((generation) => ({ generation, db: open(path(generation), schema) }))
  let serving = opened.find(({ db }) => complete(db)) ?? opened[0] ?? { generation: 1, db: open(path(1), schema) }
  let next: typeof serving | null = null
  const discard = (old: typeof serving) => {
    old.db.close()
    drop(path(old.generation))
  }
  for (const other of opened) if (other !== serving) discard(other)
  return {
    rev,
    db: () => serving.db,
    building: () => next?.db ?? null,
    begin() {
      const generation = (next?.generation ?? serving.generation) + 1
      if (next) discard(next)
      next = { generation, db: open(path(generation), schema) }
      return next.db
    },
    adopt() {
      const old = serving
      serving = next ?? serving
      next = null
      serving.db.exec(`INSERT OR REPLACE INTO meta VALUES ('complete', 1)`)
      if (old !== serving) discard(old)
    },
    close() {
      next?.db.close()
      serving.db.close()
    },
  }
}

/** Generations of this rev on disk, newest first; what else bears the name is of another fold and deleted. */
const generations = (dataDir: string, name: string, rev: string, drop: (file: string) => void): number[] => {
  mkdirSync(dataDir, { recursive: true })
  const files = readdirSync(dataDir).filter((file) => file.startsWith(`${name}.`) && file.endsWith('.sqlite'))
  const ours = `${name}.${rev}.`
  for (const file of files) if (!file.startsWith(ours)) drop(join(dataDir, file))
  return files
    .filter((file) => file.startsWith(ours))
    .map((file) => Number.parseInt(file.slice(ours.length), 10))
    .sort((a, b) => b - a)
}
