import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../specimen/own-folder.ts'
import { writeInstances } from './instances-file.ts'
import { openSecrets } from './secrets.ts'

test('the list of instances is replaced whole and leaves nothing half written behind', () => {
  const file = join(ownFolder('files'), 'instances.json')
  writeInstances(file, { payments: ['http://127.0.0.1:1'] })
  writeInstances(file, { payments: ['http://127.0.0.1:1', 'http://127.0.0.1:2'] })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ payments: ['http://127.0.0.1:1', 'http://127.0.0.1:2'] })
  expect(readdirSync(join(file, '..'))).toEqual(['instances.json'])
})

test('a secret is made once, outlives the run, and is readable by its owner alone', () => {
  const file = join(ownFolder('files'), 'secrets.json')
  const first = openSecrets(file)('FOLLOW_SECRET')
  expect(first.length).toBeGreaterThanOrEqual(40)
  expect(openSecrets(file)('FOLLOW_SECRET')).toBe(first)
  expect(openSecrets(file)('OTHER')).not.toBe(first)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
