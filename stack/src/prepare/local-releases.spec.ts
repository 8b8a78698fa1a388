import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../specimen/own-folder.ts'
import { keepLast, makeNewest, newestRelease, newestVersion } from './local-releases.ts'

const build = (dist: string, version: string, builtAt: string) => {
  mkdirSync(join(dist, version))
  writeFileSync(join(dist, version, 'release.json'), JSON.stringify({ version, builtAt }))
}

test('the newest build is the one that was built last, whatever was copied or begun since', () => {
  const dist = ownFolder('releases')
  expect(() => newestRelease(dist)).toThrow('no release')
  build(dist, '2.0.0', '2026-11-02')
  build(dist, '1.0.0', '2026-11-01')
  build(dist, 'copy', '2000-01-01')
  mkdirSync(join(dist, 'begun'))
  expect(newestRelease(dist)).toMatchObject({ folder: join(dist, '2.0.0'), release: { version: '2.0.0' } })
})

test('a build of earlier sources that comes out of a cache is the newest again', () => {
  const dist = ownFolder('releases')
  build(dist, '1.0.0', '2026-11-01T00:00:00.000Z')
  build(dist, '2.0.0', '2026-11-02T00:00:00.000Z')
  makeNewest(dist, '1.0.0', newestVersion(dist))
  const { release } = newestRelease(dist)
  expect(release.version).toBe('1.0.0')
  makeNewest(dist, '1.0.0', newestVersion(dist))
  expect(newestRelease(dist).release).toEqual(release)
  expect(() => makeNewest(dist, '3.0.0', undefined)).toThrow('no release 3.0.0')
})

test('and runs, though the cache gave the build that ran until then its own first time back', () => {
  const dist = ownFolder('releases')
  build(dist, '1.0.0', '2026-11-02T00:00:00.000Z')
  build(dist, '2.0.0', '2026-11-03T00:00:00.000Z')
  const before = newestVersion(dist)
  writeFileSync(join(dist, '2.0.0', 'release.json'), JSON.stringify({ version: '2.0.0', builtAt: '2026-11-01T00:00:00.000Z' }))
  makeNewest(dist, '1.0.0', before)
  expect(newestRelease(dist).release).toMatchObject({ version: '1.0.0', builtAt: expect.not.stringContaining('2026-11-02') })
})

test('what is old as a file goes, whatever it says, but never the newest build or what is no build', () => {
  const dist = ownFolder('releases')
  const says = { newest: '2026-11-09', older: '2026-11-01', old: '2026-11-02', copy: '2000-01-01' }
  for (const [second, [version, builtAt]] of Object.entries(says).entries()) {
    build(dist, version, builtAt)
    utimesSync(join(dist, version, 'release.json'), second, second)
  }
  mkdirSync(join(dist, 'begun'))
  keepLast(dist, 1)
  expect(readdirSync(dist).toSorted()).toEqual(['begun', 'copy', 'newest'])
})
