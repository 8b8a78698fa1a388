import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Release } from '@jangteo/contracts/release'
import { Failure } from '../failure.ts'

const releaseIn = (folder: string): { folder: string; release: Release } | undefined => {
  try {
    return { folder, release: JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as Release }
  } catch {
    return undefined
  }
}

const releasesIn = (dist: string) => readdirSync(dist).flatMap((name) => releaseIn(join(dist, name)) ?? [])

/** The release among a micro front end's builds that was built last by its own record: a copy is newer only as a file. Throws a Failure when there is none. */
export const newestRelease = (dist: string) => {
  const [newest] = releasesIn(dist).toSorted((a, b) => b.release.builtAt.localeCompare(a.release.builtAt))
  if (!newest) throw new Failure(`There is no release in ${dist}.`)
  return newest
}

/**
 * Makes `version` the release that was built last. One of earlier sources comes out of the build tool's cache with the time of its first build, and
 * whoever goes back to those sources wants it to run. Throws a Failure when there is none.
 */
export const makeNewest = (dist: string, version: string) => {
  if (newestRelease(dist).release.version === version) return
  const build = releaseIn(join(dist, version))
  if (!build) throw new Failure(`There is no release ${version} in ${dist}.`)
  writeFileSync(join(build.folder, 'release.json'), JSON.stringify({ ...build.release, builtAt: new Date().toISOString() }, null, 1))
}

/**
 * Leaves the newest of a micro front end's builds and `count` others, by the age of their files: a copy that somebody works with says that it is older.
 * The registry has what ever ran, and each entry of the build tool's cache holds all that lies here. Throws a Failure when there is none.
 */
export const keepLast = (dist: string, count: number) => {
  const newest = newestRelease(dist).folder
  const age = ({ folder }: { folder: string }) => statSync(join(folder, 'release.json')).mtimeMs
  const old = releasesIn(dist)
    .filter(({ folder }) => folder !== newest)
    .toSorted((a, b) => age(b) - age(a))
    .slice(count)
  for (const { folder } of old) rmSync(folder, { recursive: true })
}
