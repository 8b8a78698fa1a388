import { roles } from '@jangteo/contracts/principal'
import { Id } from '@jangteo/contracts/primitives'
import { rejection } from '@jangteo/contracts/rejection'
import { handleCommand, Refused } from '@jangteo/cqrs/write/handle-command'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { changeRoles } from './decide.ts'
import { userDecider } from './user-decider.ts'

/** A person's roles: a guest is nobody and a machine is no person. */
const given = v.pipe(
  v.array(v.picklist(roles.filter((role) => role !== 'guest' && role !== 'machine'))),
  v.minLength(1, 'ROLES_EMPTY'),
  v.check((held) => new Set(held).size === held.length, 'ROLES_TWICE'),
)

/** `PUT /ops/users/:id/roles`: takes effect at once, because every session of the user ends. */
export const changeRolesRoute = ({ pool, wake }: { pool: Pool; wake: () => void }) =>
  route({
    method: 'PUT',
    path: '/ops/users/:id/roles',
    permission: 'manage-users',
    params: v.object({ id: v.pipe(v.string(), v.maxLength(100)) }),
    body: v.object({ commandId: Id, roles: given }),
    handle: async ({ params: { id }, body: { commandId, roles }, principal, trace }) =>
      handleCommand(
        { pool, decider: userDecider, wake },
        {
          id,
          principal: principal.sub,
          commandId,
          payload: { command: 'change-roles', id, roles },
          trace,
          decide: (user, { now }) => changeRoles({ userId: id, roles, by: principal.sub }, user, now),
          async alsoWrite(tx) {
            const { rows } = await tx.query('SELECT 1 FROM users WHERE id = $1 FOR UPDATE', [id])
            if (rows.length === 0) throw new Refused(rejection('NOT_FOUND', { id }))
            await tx.query('DELETE FROM user_roles WHERE user_id = $1', [id])
            await tx.query('INSERT INTO user_roles(user_id, role) SELECT $1, unnest($2::text[])', [id, roles])
          },
        },
      ),
  })
