import { createHash } from 'node:crypto'
import type { Role } from '@jangteo/contracts/principal'
import { type Pool, transaction } from '@jangteo/cqrs/write/postgres'
import { hashPassword } from './password.ts'

/** Known to everybody: for a shop that is only shown. */
export const DEMO_PASSWORD = 'jangteo-demo'

type DemoUser = { id: string; name: string; role: Role; label: { ko: string; en: string } }

export const demoUsers: readonly DemoUser[] = [
  { id: 'customer', name: '이서연', role: 'customer', label: { ko: '손님', en: 'Customer' } },
  { id: 'support', name: '정하윤', role: 'support', label: { ko: '고객 지원', en: 'Support' } },
  { id: 'warehouse', name: '최민준', role: 'warehouse', label: { ko: '창고', en: 'Warehouse' } },
  { id: 'catalog', name: '한지우', role: 'catalog', label: { ko: '상품', en: 'Catalog' } },
  { id: 'admin', name: '강서준', role: 'admin', label: { ko: '관리자', en: 'Admin' } },
  { id: 'operator', name: '윤채원', role: 'operator', label: { ko: '운영', en: 'Operator' } },
  { id: 'developer', name: '임시우', role: 'developer', label: { ko: '개발자', en: 'Developer' } },
  { id: 'customer2', name: '박도윤', role: 'customer', label: { ko: '손님 2', en: 'Customer 2' } },
]
export const demoEmail = ({ id }: DemoUser): string => `${id}@jangteo.test`

const machines: readonly Role[] = ['machine', 'customer', 'support', 'warehouse', 'catalog', 'operator', 'developer']

/** Makes the demo accounts (password `jangteo-demo`) and machines (secret: the id followed by `-secret`) that are not there yet. */
export const createDemoAccounts = async (pool: Pool): Promise<void> => {
  const missing = async (user: DemoUser) => (await pool.query('SELECT 1 FROM users WHERE email = $1', [demoEmail(user)])).rows.length === 0
  for (const user of demoUsers) {
    if (!(await missing(user))) continue
    const passwordHash = await hashPassword(DEMO_PASSWORD)
    await transaction(pool, async (tx) => {
      const { rows } = await tx.query(
        'INSERT INTO users(id, email, name, password_hash, demo) VALUES ($1, $2, $3, $4, true) ON CONFLICT DO NOTHING RETURNING id',
        [`demo-user-${user.id}`, demoEmail(user), user.name, passwordHash],
      )
      if (rows[0]) await tx.query('INSERT INTO user_roles(user_id, role) VALUES ($1, $2)', [rows[0].id, user.role])
    })
  }
  for (const role of machines) {
    const id = `demo-${role}`
    const secret = createHash('sha256').update(`${id}-secret`).digest('hex')
    await pool.query('INSERT INTO clients(id, secret_sha256, name, roles, demo) VALUES ($1, $2, $1, $3, true) ON CONFLICT DO NOTHING', [id, secret, [role]])
  }
}
