import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { closedLoop, forSeconds } from '../load/pressure.ts'
import type { Row } from '../row.ts'

const ROWS = 10_000
const PAGE = 50
const row = JSON.stringify({ text: 'x'.repeat(1_000) })

/** A page of 50 rows of a kilobyte out of 10,000 by an index, parsed: the least that a list costs. */
export const sqlite: Row = {
  name: 'floor-sqlite',
  rounds: 5,
  open: async (world) => {
    mkdirSync(world.folder('floor'), { recursive: true })
    const db = new Database(join(world.folder('floor'), 'floor.sqlite'))
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE page(at INTEGER PRIMARY KEY, row TEXT NOT NULL)')
    const insert = db.prepare('INSERT INTO page VALUES (?, ?)')
    db.transaction(() => {
      for (let n = 0; n < ROWS; n++) insert.run(n, row)
    })()
    const page = db.prepare<[number], string>('SELECT row FROM page WHERE at < ? ORDER BY at DESC LIMIT 50').pluck()
    const read = async (n: number) => page.all(ROWS - ((n * PAGE) % ROWS)).map((text) => JSON.parse(text))
    return {
      round: async () => {
        const { times, seconds } = await closedLoop(1, forSeconds(1), read)
        return { 'SQLite pages of 50/s': times.length / seconds, 'SQLite page ms': (seconds * 1000) / times.length }
      },
      close: () => void db.close(),
    }
  },
}
