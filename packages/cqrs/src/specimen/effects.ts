import type { Message } from '@jangteo/contracts/envelope'
import type { Pool, Tx } from '../write/postgres.ts'

/** The effects of messages as a consumer leaves them: a table to which each message is added once. */
export const createEffects = (pool: Pool): Promise<unknown> =>
  pool.query(`CREATE TABLE IF NOT EXISTS effects(n bigint GENERATED ALWAYS AS IDENTITY, stream text NOT NULL, version integer NOT NULL)`)

export const recordEffect = async (tx: Tx, { stream, version }: Message): Promise<void> => {
  await tx.query({ name: 'record-effect', text: `INSERT INTO effects(stream, version) VALUES ($1, $2)`, values: [stream, version] })
}

/** Versions of each stream in the order of their effects: 1, 2, 3 … if each happened once and in order. */
export const effectsByStream = async (pool: Pool): Promise<Record<string, number[]>> => {
  const { rows } = await pool.query<{ stream: string; versions: number[] }>(
    `SELECT stream, array_agg(version ORDER BY n) AS versions FROM effects GROUP BY stream ORDER BY stream`,
  )
  return Object.fromEntries(rows.map(({ stream, versions }) => [stream, versions]))
}

export const countEffects = async (pool: Pool): Promise<number> => (await pool.query(`SELECT count(*) AS n FROM effects`)).rows[0].n
