import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Release } from '@jangteo/contracts/release'
import * as v from 'valibot'

export type File = { path: string; type: string; plain: Buffer; gzip: Buffer | null; br: Buffer | null }
export type Built = { release: Release; folder: string }

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
}
const packBrotli = promisify(brotliCompress)
const packGzip = promisify(gzip)

/** The built version in a folder, null if none stands there whole: a build writes release.json last. Throws on a record that does not fit. */
const readRelease = async (folder: string): Promise<Built | null> => {
  const text = await readFile(join(folder, 'release.json'), 'utf8').catch(() => null)
  return text === null ? null : { release: v.parse(Release, JSON.parse(text)), folder }
}

/** Every whole version in the sub-folders of `dir`, oldest first. A folder that does not exist holds none. */
export const findBuilt = async (dir: string): Promise<Built[]> => {
  const folders = await readdir(dir, { withFileTypes: true }).catch(() => [])
  const built = await Promise.all(folders.filter((entry) => entry.isDirectory()).map(({ name }) => readRelease(join(dir, name))))
  return built.filter((one) => one !== null).sort((a, b) => Date.parse(a.release.builtAt) - Date.parse(b.release.builtAt))
}

const readOne = async (folder: string, path: string): Promise<File> => {
  const plain = await readFile(join(folder, path))
  const type = types[extname(path)] ?? 'application/octet-stream'
  if (type === 'font/woff2') return { path, type, plain, gzip: null, br: null }
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  return { path, type, plain, gzip: await packGzip(plain), br: await packBrotli(plain, best) }
}

/** A version's files, packed once here so that no request has to. */
export const readFiles = async (folder: string): Promise<File[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== 'release.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return Promise.all(paths.map((path) => readOne(folder, path)))
}
