import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

const releasesIn = (dist: string) => (existsSync(dist) ? readdirSync(dist) : []).flatMap((name) => releaseIn(join(dist, name)) ?? [])

const lastBuilt = (dist: string) => releasesIn(dist).toSorted((a, b) => b.release.builtAt.localeCompare(a.release.builtAt))[0]

/** The release among a micro front end's builds that was built last by its own record: a copy is newer only as a file. Throws a Failure when there is none. */
export const newestRelease = (dist: string) => {
  const newest = lastBuilt(dist)
  if (!newest) throw new Failure(`There is no release in ${dist}.`)
  return newest
}

/** The version of the release that was built last, if there is one. */
export const newestVersion = (dist: string) => lastBuilt(dist)?.release.version

/**
 * Makes `version` the release that was built last, where that was `before` until the build. One of earlier sources comes out of the build tool's cache
 * with the time of its first build, and so do those that lay beside it then, and whoever goes back to those sources wants it to run. Throws a Failure
 * when there is none.
 */
export const makeNewest = (dist: string, version: string, before: string | undefined) => {
  if (version === before && newestVersion(dist) === version) return
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
