import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from '../process/lock.ts'

type Work = {
  /** The file that says for which `key` the work was done. */
  marker: string
  key: string
  /** Files that the work leaves; when one is gone it is done again. */
  results: string[]
  /** Works with the same lock wait for each other. */
  lock?: string
  work: () => Promise<void> | void
}

/** Does the work unless `marker` says that it was done for the same `key` and its results are still there. Others who want the same wait. */
export const once = async ({ marker, key, results, lock: lockFile = `${marker}.lock`, work }: Work) => {
  const done = () => existsSync(marker) && readFileSync(marker, 'utf8') === key && results.every((path) => existsSync(path))
  if (done()) return
  mkdirSync(dirname(marker), { recursive: true })
  let lock = takeLock(lockFile)
  for (; 'heldBy' in lock; lock = takeLock(lockFile)) await sleep(200)
  try {
    if (done()) return
    await work()
    mkdirSync(dirname(marker), { recursive: true })
    writeFileSync(marker, key)
  } finally {
    lock.release()
  }
}
