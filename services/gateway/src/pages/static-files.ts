import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { decoded } from '@jangteo/contracts/decoded'
import { chooseEncoding } from '../forward/compress.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}
const YEAR = 'public, max-age=31536000, immutable'

export type StaticFile = { type: string; etag: string; bytes: Buffer; br: Buffer | null; gzip: Buffer | null }

const squeeze = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 6 }),
}

const ENDING = { br: 'br', gzip: 'gz' }
const etagOf = (bytes: Buffer) => `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`

/** Bytes as a file that can be sent, squeezed where that pays; `beside`: the file whose `.br` and `.gz` siblings the build made. */
export const asFile = async (bytes: Buffer, type: string, beside?: string): Promise<StaticFile> => {
  const pays = chooseEncoding('br', { 'content-type': type, 'content-length': bytes.length }) !== null
  const encoded = async (encoding: 'br' | 'gzip') => {
    if (!pays) return null
    return (beside && (await readFile(`${beside}.${ENDING[encoding]}`).catch(() => null))) || squeeze[encoding](bytes)
  }
  return { type, etag: etagOf(bytes), bytes, br: await encoded('br'), gzip: await encoded('gzip') }
}

/** A folder of built files, held in memory as they are asked for and read again when they change. Its `.br` and `.gz` siblings are used where the build made them. */
export const createStaticFiles = (folder: string) => {
  const held = new Map<string, StaticFile & { stamp: string }>()

  const load = async (file: string, stamp: string) => ({
    ...(await asFile(await readFile(file), types[extname(file)] ?? 'application/octet-stream', file)),
    stamp,
  })
  /** The file at a path inside the folder, null if there is none. */
  const find = async (path: string): Promise<StaticFile | null> => {
    const name = decoded(path)
    if (name === null) return null
    const file = normalize(join(folder, name))
    if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null
    const info = await stat(file).catch(() => null)
    if (!info?.isFile()) return null
    const stamp = `${info.mtimeMs}/${info.size}`
    const known = held.get(file)
    if (known?.stamp === stamp) return known
    const loaded = await load(file, stamp)
    held.set(file, loaded)
    return loaded
  }
  return { find }
}
export type StaticFiles = ReturnType<typeof createStaticFiles>

/** Files under an `assets` folder carry their hash in their name and never change; everything else is asked for again each time. */
export const cacheRule = (path: string): string => (/\/assets\/[^/]+-[\w-]{8,}\.\w+$/.test(path) ? YEAR : 'no-cache')
