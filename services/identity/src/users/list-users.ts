import type { Pool } from '@jangteo/cqrs/write/postgres'
import { route } from '@jangteo/service-kit/route'

/** `GET /ops/users`: everybody with their roles. */
export const listUsersRoute = (pool: Pool) =>
  route({
    method: 'GET',
    path: '/ops/users',
    permission: 'manage-users',
    handle: async () => {
      const { rows } = await pool.query(
        `SELECT u.id, u.email, u.name, u.demo, coalesce(array_agg(r.role ORDER BY r.role) FILTER (WHERE r.role IS NOT NULL), '{}') AS roles
         FROM users u LEFT JOIN user_roles r ON r.user_id = u.id GROUP BY u.id ORDER BY u.email LIMIT 1000`,
      )
      return { users: rows }
    },
  })
