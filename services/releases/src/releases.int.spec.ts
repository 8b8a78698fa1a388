import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { CurrentReleases, Release } from '@jangteo/contracts/release'
import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool, type Pool } from '@jangteo/cqrs/write/postgres'
import { createLog } from '@jangteo/service-kit/log'
import { createServer } from '@jangteo/service-kit/server'
import { newTrace } from '@jangteo/service-kit/trace'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import { type TestServers, testServers } from '@jangteo/stack/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { activateLastBuild, activateVersion } from './activate/activate.ts'
import { currentReleasesRoute } from './current-releases/route.ts'
import { documentRoute } from './document/route.ts'
import { importLastBuild, importVersion } from './import-releases/import-releases.ts'
import { schema } from './schema.ts'
import { artefactRoute } from './serve-artefact/route.ts'
import { postgresArtefacts } from './store/artefacts.ts'

const sha = (algorithm: string, text: string, encoding: 'hex' | 'base64') => createHash(algorithm).update(text).digest(encoding)
const log = createLog({ name: 'releases', instance: 'test', level: 'silent' })
const query = 'query Things { things }'
let servers: TestServers
let pool: Pool
let dist: string
let app: ReturnType<typeof createServer>['app']

const build = async (version: string, code: string, builtAt: string, folder = version) => {
  const files = { 'remoteEntry.js': code.padEnd(2000, ' '), 'assets/a.css': '.a{}' }
  const release: Release = {
    name: 'orders',
    version,
    builtAt,
    entry: 'remoteEntry.js',
    js: ['remoteEntry.js'],
    css: ['assets/a.css'],
    ahead: [],
    first: [],
    doors: { pages: [], staff: [], ko: [], en: [] },
    integrity: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `sha384-${sha('sha384', text, 'base64')}`])),
    manifest: { id: 'orders', basePath: '/orders', navigation: [], slots: [], staff: [], requires: {} },
    documents: { [sha('sha256', query, 'hex')]: query },
  }
  for (const [path, text] of Object.entries({ ...files, 'release.json': JSON.stringify(release) })) {
    await mkdir(dirname(join(dist, folder, path)), { recursive: true })
    await writeFile(join(dist, folder, path), text)
  }
}
const wish = () => ({ name: 'orders', by: 'kim', commandId: uuidv7(), trace: newTrace() })
const deps = () => ({ pool, log, artefacts: { orders: dist }, wake: () => {} })
const load = async () => {
  await importLastBuild(deps(), 'orders')
  await activateLastBuild(deps(), wish())
}
const current = async () => (await app.inject('/releases/current')).json<CurrentReleases>().releases.map(({ version }) => version)
const known = async () => (await pool.query<{ version: string }>('SELECT version FROM releases ORDER BY version')).rows.map(({ version }) => version)

beforeAll(async () => {
  servers = await testServers()
})
afterAll(() => servers.stop())

beforeEach(async () => {
  pool = openPool(await servers.database('releases'))
  await migrate(pool, 'releases', schema)
  dist = await mkdtemp(join(tmpdir(), 'releases-'))
  const routes = [currentReleasesRoute({ db: pool }), artefactRoute({ artefacts: postgresArtefacts(pool) }), documentRoute({ db: pool, folders: [dist] })]
  const server = createServer({ name: 'releases', env: { INSTANCE: 'test', LOG_LEVEL: 'silent', JWKS_URL: 'http://127.0.0.1:1/jwks' }, log, routes })
  server.state.serving = true
  app = server.app
  return async () => {
    await app.close()
    await pool.end()
    await rm(dist, { recursive: true, force: true })
  }
})

test('the version built last runs, and an older one that is imported later does not replace it', async () => {
  await build('1.0.0', 'one', '2026-11-01T00:00:00.000Z')
  await load()
  expect(await current()).toEqual(['1.0.0'])
  await build('2.0.0', 'two', '2026-11-03T00:00:00.000Z')
  await load()
  await build('1.5.0', 'between', '2026-11-02T00:00:00.000Z')
  expect(await importVersion(deps(), 'orders', '1.5.0')).toBeNull()
  await load()
  expect(await current()).toEqual(['2.0.0'])
})

test('of many builds a start takes in the last one alone, or the last that is whole; any other when it is asked for', async () => {
  await build('1.0.0', 'one', '2026-11-01T00:00:00.000Z')
  await build('2.0.0', 'two', '2026-11-02T00:00:00.000Z')
  await build('3.0.0', 'three', '2026-11-03T00:00:00.000Z')
  await writeFile(join(dist, '3.0.0', 'remoteEntry.js'), 'half')
  await build('4.0.0', 'four', 'some day')
  await writeFile(join(dist, '4.0.0', 'release.json'), '{"half')
  await mkdir(join(dist, 'no-release'))
  await load()
  expect(await current()).toEqual(['2.0.0'])
  expect(await known()).toEqual(['2.0.0'])
  expect(await importVersion(deps(), 'orders', '1.0.0')).toBeNull()
  expect(await known()).toEqual(['1.0.0', '2.0.0'])
})

test('sources taken back and built again run again, under their old version', async () => {
  await build('1.0.0', 'one', '2026-11-01T00:00:00.000Z')
  await build('2.0.0', 'two', '2026-11-02T00:00:00.000Z')
  await load()
  await build('1.0.0', 'one', '2026-11-03T00:00:00.000Z')
  await load()
  expect(await current()).toEqual(['1.0.0'])
})

test('an operator goes back to a former version, and a restart leaves it there until something newer is built', async () => {
  await build('1.0.0', 'one', '2026-11-01T00:00:00.000Z')
  await build('2.0.0', 'two', '2026-11-02T00:00:00.000Z')
  await load()
  expect(await importVersion(deps(), 'orders', '1.0.0')).toBeNull()
  expect(await activateVersion(deps(), { ...wish(), version: '1.0.0' })).toMatchObject({ accepted: true, state: { version: '1.0.0' } })
  await load()
  expect(await current()).toEqual(['1.0.0'])
  await build('3.0.0', 'three', '2026-11-03T00:00:00.000Z')
  await load()
  expect(await current()).toEqual(['3.0.0'])
  const { rows } = await pool.query(`SELECT e.data ->> 'version' AS version, o.topic, o.key FROM events e JOIN outbox o USING (seq) ORDER BY seq`)
  expect(rows.map(({ version, topic, key }) => [version, topic, key])).toEqual(
    ['2.0.0', '1.0.0', '3.0.0'].map((version) => [version, 'releases.events.v1', 'orders']),
  )
})

test('a version that was never built is refused, and what runs goes on running', async () => {
  await build('1.0.0', 'one', '2026-11-01T00:00:00.000Z')
  await load()
  const reply = await activateVersion(deps(), { ...wish(), version: '9.9.9' })
  expect(reply).toMatchObject({ accepted: false, rejection: { code: 'NOT_FOUND' } })
  expect(await current()).toEqual(['1.0.0'])
})

test('a file comes byte for byte, immutable, in the encoding asked for; its documents are known', async () => {
  await build('1.0.0', 'one', '2026-11-01T00:00:00.000Z')
  await load()
  await rm(dist, { recursive: true })
  const plain = await app.inject('/mfe/orders/1.0.0/remoteEntry.js')
  expect(plain.body).toBe('one'.padEnd(2000, ' '))
  expect(plain.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' })
  const br = await app.inject({ url: '/mfe/orders/1.0.0/remoteEntry.js', headers: { 'accept-encoding': 'gzip, br' } })
  expect(br.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body)
  expect((await app.inject(`/documents/${sha('sha256', query, 'hex')}`)).json()).toBe(query)
})

test('what is not there is 404 and never cached', async () => {
  for (const url of ['/mfe/orders/9.9.9/remoteEntry.js', `/documents/${'0'.repeat(64)}`]) {
    const reply = await app.inject(url)
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([404, 'no-store'])
  }
  expect((await app.inject('/mfe/orders/1.0.0/..%2f..%2fetc/passwd')).statusCode).toBe(404)
})

test('a document of a running dev server is known before it is released', async () => {
  const hash = sha('sha256', 'query Draft { draft }', 'hex')
  await writeFile(join(dist, 'documents.json'), JSON.stringify({ [hash]: 'query Draft { draft }' }))
  expect((await app.inject(`/documents/${hash}`)).json()).toBe('query Draft { draft }')
})

test('a tampered build and other content under a known version are refused, and the rest is served', async () => {
  await build('1.0.0', 'one', '2026-11-01T00:00:00.000Z')
  await load()
  await build('1.0.0', 'another', '2026-11-05T00:00:00.000Z')
  await build('2.0.0', 'two', '2026-11-06T00:00:00.000Z')
  await writeFile(join(dist, '2.0.0', 'remoteEntry.js'), 'tampered')
  await load()
  expect(await importVersion(deps(), 'orders', '1.0.0')).toBe('OTHER_CONTENT')
  expect(await importVersion(deps(), 'orders', '2.0.0')).toBe('NO_RELEASE')
  expect(await current()).toEqual(['1.0.0'])
  expect((await app.inject('/mfe/orders/1.0.0/remoteEntry.js')).body).toBe('one'.padEnd(2000, ' '))
})

test('replicas that import at the same time agree', async () => {
  await build('1.0.0', 'one', '2026-11-01T00:00:00.000Z')
  await build('2.0.0', 'two', '2026-11-02T00:00:00.000Z')
  await Promise.all([load(), load(), load()])
  expect(await current()).toEqual(['2.0.0'])
  const { rows } = await pool.query('SELECT count(*) AS count FROM files')
  expect(rows[0].count).toBe(2)
})
