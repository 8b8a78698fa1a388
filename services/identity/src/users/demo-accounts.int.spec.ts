import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { createLog } from '@jangteo/service-kit/log'
import { testServers } from '@jangteo/stack/testing'
import { expect, onTestFinished, test } from 'vitest'
import { createAdapter } from '../provider/adapter.ts'
import { schema } from '../schema.ts'
import { createAttempts } from '../sign-in/attempts.ts'
import { signIn } from '../sign-in/routes.ts'
import { createDemoAccounts, DEMO_PASSWORD } from './demo-accounts.ts'
import { findUser } from './find-user.ts'
import { createPasswordCheck } from './password.ts'

const start = async () => {
  const servers = await testServers()
  onTestFinished(() => servers.stop())
  const pool = openPool(await servers.database('identity'))
  onTestFinished(() => pool.end())
  await migrate(pool, 'identity', schema)
  await createDemoAccounts(pool)
  return pool
}

test('demo accounts and machines that a demo left behind are nobody in a real shop', async () => {
  const pool = await start()
  await pool.query(`INSERT INTO users(id, email, name, password_hash) VALUES ('real', 'real@jangteo.test', 'r', 'h')`)
  await pool.query(`INSERT INTO clients(id, secret_sha256, name, roles) VALUES ('real', 's', 'r', '{machine}')`)
  const found = async (demo: boolean) => {
    const client = createAdapter(pool, demo)('Client')
    const people = [{ email: 'admin@jangteo.test' }, { id: 'demo-user-admin' }, { email: 'real@jangteo.test' }, { id: 'real' }]
    const users = await Promise.all(people.map((by) => findUser(pool, by, demo)))
    const clients = await Promise.all(['demo-machine', 'real'].map((id) => client.find(id)))
    return [...users.map((user) => user?.id), ...clients.map((one) => one?.client_id)]
  }
  expect(await found(true)).toEqual(['demo-user-admin', 'demo-user-admin', 'real', 'real', 'demo-machine', 'real'])
  expect(await found(false)).toEqual([undefined, undefined, 'real', 'real', undefined, 'real'])
})

test('an account has no spelling that is not counted as its own', async () => {
  const pool = await start()
  const log = createLog({ name: 'identity', instance: 'test', level: 'silent' })
  const deps = { pool, check: createPasswordCheck(), attempts: createAttempts(), demo: true, log }
  const asked = (email: string, password: string) => signIn(deps, { email, password }, '10.0.0.1')
  expect(await asked('Admin@Jangteo.TEST', DEMO_PASSWORD)).toMatchObject({ user: { email: 'admin@jangteo.test' } })
  expect(await findUser(pool, { email: 'adm\u0130n@jangteo.test' }, true)).toBeNull()
  expect(await asked('adm\u0130n@jangteo.test', DEMO_PASSWORD)).toEqual({ problem: 'wrong' })
  for (const email of ['ADMIN@jangteo.test', 'Admin@jangteo.test', 'admin@jangteo.test', 'admin@JANGTEO.test', 'aDmin@jangteo.test'])
    expect(await asked(email, 'wrong')).toEqual({ problem: 'wrong' })
  expect(await asked('admin@jangteo.test', DEMO_PASSWORD)).toEqual({ problem: 'slow' })
})
