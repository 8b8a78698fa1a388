import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../specimen/own-folder.ts'
import { newestRelease } from './newest-release.ts'

test('the newest build is the one that was built last, whatever was copied or begun since', () => {
  const dist = ownFolder('releases')
  expect(() => newestRelease(dist)).toThrow('no release')
  const built = { '2.0.0': '2026-11-02', '1.0.0': '2026-11-01', copy: '2000-01-01' }
  for (const [version, builtAt] of Object.entries(built)) {
    mkdirSync(join(dist, version))
    writeFileSync(join(dist, version, 'release.json'), JSON.stringify({ version, builtAt }))
  }
  mkdirSync(join(dist, 'begun'))
  expect(newestRelease(dist)).toMatchObject({ folder: join(dist, '2.0.0'), release: { version: '2.0.0' } })
})
