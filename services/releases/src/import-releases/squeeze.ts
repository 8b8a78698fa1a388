import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Artefact } from '../store/artefacts.ts'

const SMALL = 1_024
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const COMPRESSIBLE = /^text\/|json|svg/
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants

/** A file with its content type and its encodings, made once at import so that no request pays for them. Small files and those that are compressed already have none. */
export const squeeze = async (path: string, plain: Buffer): Promise<Artefact> => {
  const type = types[extname(path)] ?? 'application/octet-stream'
  if (plain.length < SMALL || !COMPRESSIBLE.test(type)) return { type, plain, br: null, gzip: null }
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    promisify(gzip)(plain, { level: 9 }),
  ])
  return { type, plain, br, gzip: zipped }
}
