import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Does the work unless `marker` says that it was done for the same `key` and its results are still there. */
export const once = async (marker: string, key: string, results: string[], work: () => Promise<void> | void) => {
  const done = existsSync(marker) && readFileSync(marker, 'utf8') === key && results.every((path) => existsSync(path))
  if (done) return
  await work()
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, key)
}
