import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryServers } from '../process/orphans.ts'
import { createDatabase, databaseUrl } from './create-database.ts'
import { type Postgres, startPostgres } from './start-postgres.ts'

let postgres: Postgres
const servers = temporaryServers('postgres')
beforeAll(async () => {
  postgres = await startPostgres(servers.at('postgres'))
})
afterAll(async () => {
  await postgres.stop()
  servers.remove()
})

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // the server is killed on purpose
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}

test('what was committed is there after a kill -9', async () => {
  await ask(postgres.url, 'create table kept as select 1 as n')
  await postgres.kill9()
  await postgres.restart()
  expect(await ask(postgres.url, 'select n from kept')).toEqual([{ n: 1 }])
})

test("a service's role owns its database and cannot open another's", async () => {
  const orders = await createDatabase({ server: postgres.url, name: 'orders', role: 'orders', password: 'one' })
  await createDatabase({ server: postgres.url, name: 'payments', role: 'payments', password: 'two' })
  await ask(orders, 'create table mine (id int)')
  const foreign = databaseUrl({ server: postgres.url, name: 'payments', role: 'orders', password: 'one' })
  await expect(ask(foreign, 'select 1')).rejects.toThrow('permission denied')
})

test('a database that exists is kept, and its role takes the password given last', async () => {
  await createDatabase({ server: postgres.url, name: 'orders', role: 'orders', password: 'one' })
  const again = await createDatabase({ server: postgres.url, name: 'orders', role: 'orders', password: 'three' })
  expect(await ask(again, 'select current_user as name')).toEqual([{ name: 'orders' }])
})
