import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Release } from '@jangteo/contracts/release'
import * as v from 'valibot'

export type BuiltRelease = { release: Release; files: Map<string, Buffer> }

const sha384 = (content: Buffer) => `sha384-${createHash('sha384').update(content).digest('base64')}`
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const outside = (path: string) => path.startsWith('/') || path.split(/[\\/]/).includes('..')

/** One built version, every file checked against its record. Throws what does not fit: half-written, tampered, or a record of another form. */
export const readRelease = async (folder: string): Promise<BuiltRelease> => {
  const release = v.parse(Release, JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')))
  const files = new Map<string, Buffer>()
  for (const [path, integrity] of Object.entries(release.integrity)) {
    if (outside(path)) throw new Error(`${path} lies outside of the release`)
    const content = await readFile(join(folder, path))
    if (sha384(content) !== integrity) throw new Error(`${path} is not what release.json says`)
    files.set(path, content)
  }
  const unlisted = [release.entry, ...release.js, ...release.css].find((path) => !files.has(path))
  if (unlisted !== undefined) throw new Error(`${unlisted} has no integrity`)
  const wrong = Object.entries(release.documents).find(([hash, text]) => sha256(text) !== hash)
  if (wrong) throw new Error(`document ${wrong[0]} has another hash`)
  return { release, files }
}

/** When a build says it was made, ms; Infinity if that cannot be read, so that it is looked at and told of; undefined for a folder without a release. */
const builtAt = async (folder: string): Promise<number | undefined> => {
  const record = await readFile(join(folder, 'release.json'), 'utf8').catch(() => undefined)
  if (record === undefined) return undefined
  try {
    return Date.parse((JSON.parse(record) as Release).builtAt) || Infinity
  } catch {
    return Infinity
  }
}

/** The folders below `dist` that hold a release, the last build first. A `dist` that is not there holds none. */
export const buildFolders = async (dist: string): Promise<string[]> => {
  const entries = await readdir(dist, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(dist, entry.name))
  const builds = await Promise.all(folders.map(async (folder) => ({ folder, at: await builtAt(folder) })))
  return builds
    .flatMap(({ folder, at }) => (at === undefined ? [] : { folder, at }))
    .toSorted((a, b) => (a.at === b.at ? 0 : b.at - a.at)) // Infinity - Infinity is no number
    .map(({ folder }) => folder)
}
