import type { Pool } from '@jangteo/cqrs/write/postgres'

/** 482931 → `482-931`, in threes from the right: short enough to say aloud. */
export const spoken = (n: number): string => {
  const digits = String(n)
  return digits.replace(/\B(?=(\d{3})+$)/g, '-')
}

/** The next number. One that is drawn and not used is lost: numbers are unique, not without holes. */
export const drawOrderNumber = async (pool: Pool): Promise<string> => {
  const { rows } = await pool.query<{ n: number }>({ name: 'order-number', text: `SELECT nextval('order_number') AS n` })
  return spoken(rows[0]?.n ?? 0)
}
