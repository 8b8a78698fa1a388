import { Pool, type PoolClient, types } from 'pg'

export type { Pool } from 'pg'
/** A connection inside a transaction. */
export type Tx = PoolClient
/** Where a single statement may run: on its own or inside a transaction. */
export type Db = Pick<PoolClient, 'query'>

const INT8 = 20
const TIMESTAMPTZ = 1184
const parseTimestamp = types.getTypeParser(TIMESTAMPTZ)

/** Money and sequences are `bigint` in PostgreSQL and safe integers here; anything larger is a fault, not a rounding. */
const safeInteger = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is not a safe integer`)
  return value
}

const parsers: Record<number, (text: string) => unknown> = {
  [INT8]: safeInteger,
  [TIMESTAMPTZ]: (text) => new Date(parseTimestamp(text) as unknown as Date).toISOString(),
}
const getTypeParser = ((oid: number, format?: 'text' | 'binary') => parsers[oid] ?? types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser

/**
 * Opens a pool (connections are made on first use). `bigint` arrives as a safe integer, `timestamptz` as an ISO instant in UTC.
 * Plans are made once for each statement, not for each call: with arrays as values PostgreSQL would plan anew every time, which cost more than
 * most of the statements. They are made for pages in memory or on flash: for disks that turn it reads a whole table where ten keys are asked for.
 * A lock is waited for at most 5 s and a transaction that does nothing for 10 s is ended, so that one stuck replica cannot hold the others.
 * An answer is waited for at most `answerWithinMs`: a host that vanishes says nothing, and TCP believes in it for a quarter of an hour.
 */
export const openPool = (url: string, { max = 8, answerWithinMs = 30_000 }: { max?: number; answerWithinMs?: number } = {}): Pool => {
  const pool = new Pool({
    connectionString: url,
    max,
    types: { getTypeParser },
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    query_timeout: answerWithinMs,
    options: '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1',
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
  })
  pool.on('error', () => {}) // an idle connection that breaks is replaced by the next query; without a listener it would end the process
  return pool
}

const LONG_MS = 3_600_000

/** A statement that may take an hour: one that changes a table, or reads all of it. */
export const longQuery = (tx: Tx, text: string) => tx.query(Object.assign({ text }, { query_timeout: LONG_MS })) // which its types forgot

/** What the driver says when no answer came in time. It counts on one that still comes: the next statement would wait behind it. */
const UNANSWERED = 'Query read timeout'

const hooks = new WeakMap<Tx, Set<() => void>>()

/** Runs `run` once right after the COMMIT of `tx` (the same function given twice runs once), never after a rollback. */
export const afterCommit = (tx: Tx, run: () => void): void => {
  hooks.get(tx)?.add(run)
}

/**
 * Runs `work` between BEGIN and COMMIT (read committed) on one connection. Resolves after COMMIT; if `work` or COMMIT throws,
 * nothing of it happened (or, if the connection broke during COMMIT, it is unknown: the caller must be idempotent).
 */
export const transaction = async <T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const tx = await pool.connect()
  let broken: Error | undefined
  const ran = new Set<() => void>()
  const onError = (error: Error) => {
    broken = error
  }
  tx.on('error', onError)
  try {
    hooks.set(tx, ran)
    await tx.query('BEGIN')
    const result = await work(tx)
    await tx.query('COMMIT')
    for (const run of ran) run()
    return result
  } catch (error) {
    if (error instanceof Error && error.message === UNANSWERED) broken = error
    else await tx.query('ROLLBACK').catch(onError)
    throw error
  } finally {
    hooks.delete(tx)
    tx.off('error', onError)
    tx.release(broken)
  }
}

const TRANSIENT = /^(08...|25006|25P0[34]|40001|40P01|53...|55P03|57014|57P0.|58...)$/
/** ENOENT: the socket file of a server that is down. */
const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)/
const LOST = new RegExp(`Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed|${UNANSWERED}`)

/** True for failures of the moment (lost connection, deadlock, time-out, server restarting, read-only or with a faulty disk): the same work may succeed later. */
export const isTransient = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.some(isTransient)
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return TRANSIENT.test(code) || NETWORK.test(code) || LOST.test(error.message)
}
