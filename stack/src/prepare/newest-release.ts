import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Release } from '@jangteo/contracts/release'
import { Failure } from '../failure.ts'

const releaseIn = (folder: string): { folder: string; release: Release } | [] => {
  try {
    return { folder, release: JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as Release }
  } catch {
    return []
  }
}

/** The release among a micro front end's builds that was built last by its own record: a copy is newer only as a file. Throws a Failure when there is none. */
export const newestRelease = (dist: string) => {
  const [newest] = readdirSync(dist)
    .flatMap((name) => releaseIn(join(dist, name)))
    .toSorted((a, b) => b.release.builtAt.localeCompare(a.release.builtAt))
  if (!newest) throw new Failure(`There is no release in ${dist}.`)
  return newest
}
