import { expect, test } from 'vitest'
import { changeRoles } from './decide.ts'

const now = '2026-11-23T00:00:00.000Z'

test('a changed role is an event that names who changed it', () =>
  expect(changeRoles({ userId: 'u1', roles: ['support'], by: 'a' }, null, now)).toEqual({
    accepted: true,
    events: [{ type: 'user-roles-changed', userId: 'u1', roles: ['support'], by: 'a', at: now }],
  }))

test('the same roles in another order change nothing', () =>
  expect(changeRoles({ userId: 'u1', roles: ['catalog', 'support'], by: 'a' }, { id: 'u1', roles: ['support', 'catalog'] }, now)).toEqual({
    accepted: true,
    events: [],
  }))

test('an admin cannot change their own roles', () =>
  expect(changeRoles({ userId: 'a', roles: ['customer'], by: 'a' }, null, now)).toMatchObject({ accepted: false, rejection: { code: 'VALIDATION' } }))
