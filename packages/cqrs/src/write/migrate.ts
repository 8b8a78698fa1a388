import { createHash } from 'node:crypto'
import { longQuery, type Pool, transaction } from './postgres.ts'
import { type Step, writeSideSchema } from './schema.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Brings a service's database up to date: cqrs's own tables, then the service's `steps`, each once and in the given order, each in its own
 * transaction with a lock time-out of 2 s. Replicas that start together wait for each other. Throws if a step that was already applied has
 * been edited since: databases made before and after the edit would differ.
 */
export const migrate = async (pool: Pool, service: string, steps: readonly Step[]): Promise<void> => {
  await applyAll(pool, 'cqrs', writeSideSchema)
  await applyAll(pool, service, steps)
}

const applyAll = async (pool: Pool, service: string, steps: readonly Step[]) => {
  for (const step of steps) await applyOnce(pool, service, step)
}

const applyOnce = (pool: Pool, service: string, { name, sql }: Step) =>
  transaction(pool, async (tx) => {
    await tx.query(`SELECT set_config('lock_timeout', '60s', true)`) // another replica may be migrating right now
    await longQuery(tx, `SELECT pg_advisory_xact_lock(hashtext('jangteo migrate'))`)
    await tx.query(`SELECT set_config('lock_timeout', '2s', true)`)
    await tx.query(
      `CREATE TABLE IF NOT EXISTS migrations(service text, name text, hash text NOT NULL, at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (service, name))`,
    )
    const { rows } = await tx.query<{ hash: string }>(`SELECT hash FROM migrations WHERE service = $1 AND name = $2`, [service, name])
    if (rows[0]?.hash === sha256(sql)) return
    if (rows[0]) throw new Error(`migration ${service}/${name} was edited after it had been applied; add a new step instead`)
    await longQuery(tx, sql)
    await tx.query(`INSERT INTO migrations(service, name, hash) VALUES ($1, $2, $3)`, [service, name, sha256(sql)])
  })
