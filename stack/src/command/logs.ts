import { existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../failure.ts'
import type { Arguments } from './arguments.ts'
import { logLine } from './log-line.ts'
import { stopAsked } from './start.ts'

const BACKLOG_BYTES = 16_384

/** Bytes of the file from near its end on, and what is added to it later. */
async function* follow(file: string, signal: AbortSignal) {
  const handle = openSync(file, 'r')
  let at = Math.max(0, statSync(file).size - BACKLOG_BYTES)
  const buffer = Buffer.alloc(65_536)
  while (!signal.aborted) {
    const read = readSync(handle, buffer, 0, buffer.length, at)
    if (read === 0) await sleep(200, undefined, { signal }).catch(() => {})
    else yield buffer.subarray(0, read)
    at += read
  }
}

/** Prints and follows the log of a service (all its copies), of `kafka` or of `postgres`. */
export const logs = async ({ dataDir, words: [name = ''] }: Arguments) => {
  const folder = join(dataDir, 'logs')
  const there = existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.log$/, '')) : []
  const wanted = there.filter((one) => one === name || one.replace(/-\d+$/, '') === name)
  if (wanted.length === 0) throw new Failure(`Which log? npm run logs -- <name>, where name is one of: ${there.join(', ') || 'none yet, start the shop first'}`)
  const signal = stopAsked()
  await Promise.all(
    wanted.map(async (one) => {
      for await (const line of createInterface({ input: Readable.from(follow(join(folder, `${one}.log`), signal)) })) console.log(logLine(line))
    }),
  )
}
