import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { testServers } from '@jangteo/stack/testing'
import { expect, onTestFinished, test } from 'vitest'
import { createAdapter } from '../provider/adapter.ts'
import { schema } from '../schema.ts'
import { createDemoAccounts } from './demo-accounts.ts'
import { findUser } from './find-user.ts'

test('demo accounts and machines that a demo left behind are nobody in a real shop', async () => {
  const servers = await testServers()
  onTestFinished(() => servers.stop())
  const pool = openPool(await servers.database('identity'))
  onTestFinished(() => pool.end())
  await migrate(pool, 'identity', schema)
  await createDemoAccounts(pool)
  await pool.query(`INSERT INTO users(id, email, name, password_hash) VALUES ('real', 'real@jangteo.test', 'r', 'h')`)
  await pool.query(`INSERT INTO clients(id, secret_sha256, name, roles) VALUES ('real', 's', 'r', '{machine}')`)
  const found = async (demo: boolean) => {
    const client = createAdapter(pool, demo)('Client')
    const people = [{ email: 'admin@jangteo.test' }, { id: 'demo-user-admin' }, { email: 'Real@jangteo.test' }, { id: 'real' }]
    const users = await Promise.all(people.map((by) => findUser(pool, by, demo)))
    const clients = await Promise.all(['demo-machine', 'real'].map((id) => client.find(id)))
    return [...users.map((user) => user?.id), ...clients.map((one) => one?.client_id)]
  }
  expect(await found(true)).toEqual(['demo-user-admin', 'demo-user-admin', 'real', 'real', 'demo-machine', 'real'])
  expect(await found(false)).toEqual([undefined, undefined, 'real', 'real', undefined, 'real'])
})
