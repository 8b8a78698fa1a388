import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { tellingLines } from './telling-lines.ts'

const TAIL_BYTES = 32_768

/** What the end of a log file says went wrong, for the sentence that names the reason. */
export const lastLines = (file: string, count = 2) => {
  if (!existsSync(file)) return 'it wrote no log'
  const handle = openSync(file, 'r')
  const size = fstatSync(handle).size
  const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES))
  readSync(handle, buffer, 0, buffer.length, size - buffer.length)
  closeSync(handle)
  return tellingLines(buffer.toString('utf8'), count).join(' | ')
}
