import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from '../process/lock.ts'

/** Does the work unless `marker` says that it was done for the same `key` and its results are still there. Others who want the same wait. */
export const once = async (marker: string, key: string, results: string[], work: () => Promise<void> | void) => {
  const done = () => existsSync(marker) && readFileSync(marker, 'utf8') === key && results.every((path) => existsSync(path))
  if (done()) return
  mkdirSync(dirname(marker), { recursive: true })
  let lock = takeLock(`${marker}.lock`)
  for (; 'heldBy' in lock; lock = takeLock(`${marker}.lock`)) await sleep(200)
  try {
    if (done()) return
    await work()
    mkdirSync(dirname(marker), { recursive: true })
    writeFileSync(marker, key)
  } finally {
    lock.release()
  }
}
