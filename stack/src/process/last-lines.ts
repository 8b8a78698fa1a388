import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** The end of a log file, for the sentence that says why something did not start. */
export const lastLines = (file: string, count = 2) => {
  const handle = openSync(file, 'r')
  const size = fstatSync(handle).size
  const length = Math.min(size, 8192)
  const buffer = Buffer.alloc(length)
  readSync(handle, buffer, 0, length, size - length)
  closeSync(handle)
  return buffer.toString('utf8').trim().split('\n').slice(-count).join(' | ')
}
