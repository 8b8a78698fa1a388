import { Role } from '@jangteo/contracts/principal'
import type { Db } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'

const User = v.object({ id: v.string(), email: v.string(), name: v.string(), passwordHash: v.string(), roles: v.array(Role) })
export type User = v.InferOutput<typeof User>

const columns = `u.id, u.email, u.name, u.password_hash AS "passwordHash", coalesce((SELECT array_agg(role ORDER BY role) FROM user_roles r WHERE r.user_id = u.id), '{}') AS roles`

/** By id or by e-mail address in lower case (the database would fold other letters than `toLowerCase`). Everybody knows the passwords of demo accounts: without `demo` they are nobody, also where they lie in the database. */
export const findUser = async (db: Db, by: { id: string } | { email: string }, demo: boolean): Promise<User | null> => {
  const { rows } =
    'id' in by
      ? await db.query(`SELECT ${columns} FROM users u WHERE u.id = $1 AND (NOT u.demo OR $2)`, [by.id, demo])
      : await db.query(`SELECT ${columns} FROM users u WHERE u.email = $1 AND (NOT u.demo OR $2)`, [by.email, demo])
  return rows[0] ? v.parse(User, rows[0]) : null
}
