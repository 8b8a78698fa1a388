import type { Trace } from '@jangteo/contracts/envelope'
import type { Tx } from '@jangteo/cqrs/write/postgres'

/** Makes the function that locks a table's row until the end of the transaction; null if there is none. `now` is the database's clock. */
export const lockRow = <Row extends object>(table: string, key: string, columns: string) => {
  const text = `SELECT ${columns}, trace, clock_timestamp() AS now FROM ${table} WHERE ${key} = $1 FOR UPDATE`
  return async (tx: Tx, id: string): Promise<{ row: Row; trace: Trace; now: string } | null> => {
    const { rows } = await tx.query({ name: `lock-${table}`, text, values: [id] })
    if (!rows[0]) return null
    const { trace, now, ...row } = rows[0] as Row & { trace: Trace; now: string }
    return { row: row as unknown as Row, trace, now }
  }
}
