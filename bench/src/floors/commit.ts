import { createDatabase } from '@jangteo/stack/testing'
import pg from 'pg'
import { closedLoop, forSeconds } from '../load/pressure.ts'
import type { Row } from '../row.ts'
import { quantile } from '@jangteo/stack/quantile'

const SECONDS = 1.5
const INSERT = { name: 'insert', text: 'INSERT INTO floor(data) VALUES ($1)', values: ['x'.repeat(500)] }

/** One row of half a kilobyte, durable: the least that an acknowledged command costs. */
export const commit: Row = {
  name: 'floor-commit',
  rounds: 5,
  open: async (world) => {
    const { postgres } = await world.shop()
    if (!postgres) throw new Error('this floor needs the PostgreSQL that the bench starts itself')
    const pool = new pg.Pool({ connectionString: await createDatabase({ server: postgres.url, name: 'bench_floor' }), max: 16 })
    await pool.query('CREATE TABLE IF NOT EXISTS floor(id bigserial PRIMARY KEY, data text NOT NULL)')
    const insert = () => pool.query(INSERT)
    return {
      round: async () => {
        const one = await closedLoop(1, forSeconds(SECONDS), insert)
        const many = await closedLoop(16, forSeconds(SECONDS), insert)
        return {
          'durable commit p50 ms': quantile(one.times, 0.5),
          'durable commit p99 ms': quantile(one.times, 0.99),
          'durable commits/s, 16 connections': many.times.length / many.seconds,
        }
      },
      close: () => pool.end(),
    }
  },
}
