import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../root.ts'

const THEIRS = { KAFKA_BROKERS: 'broker.example:9092', KAFKA_PREFIX: 'a.', DATABASE_URL: 'postgres://db.example/shop' }
const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8', env: { PATH: '/nowhere', ...THEIRS } })

test('the shop of browser tests, pictures and bench never gets the servers of the user', () => {
  const { stdout } = run('-e', `import('${join(ROOT, 'e2e/src/shop.ts')}').then(() => console.log(Object.keys(process.env).join()))`)
  expect(stdout.trim()).toBe('PATH')
})

test.each([
  ['start', 'Options are'],
  ['pictures', 'Java is missing'],
])('a broker of the user spares Java for the shop, not for tests and pictures: %s', (command, said) => {
  expect(run(join(ROOT, 'stack/bin/jangteo.mjs'), command, '--no-such-option').stderr).toContain(said)
})
