import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { lastLines } from '../process/last-lines.ts'
import { launch } from '../process/launch.ts'
import { ROOT } from '../root.ts'

const SEED = join(ROOT, 'stack/src/seed/main.ts')

/** Fills a new shop with the demo goods and orders, once for each data folder, while the shop is already open. */
export const seedOnce = (dataDir: string, gateway: string) => {
  const marker = join(dataDir, 'seeded')
  if (!existsSync(SEED) || existsSync(marker)) return { done: Promise.resolve(false), stop: async () => {} }
  const log = join(dataDir, 'logs/seed.log')
  const seed = launch({
    command: process.execPath,
    args: [SEED],
    env: { ...process.env, GATEWAY: gateway, PUBLIC_ORIGIN: gateway, DATA_DIR: dataDir },
    log,
    pidFile: join(dataDir, 'processes/seed.pid'),
  })
  let stopping = false
  const done = seed.exited.then((code) => {
    if (stopping) return false
    if (code !== 0) throw new Failure(`The demo shop could not be filled: ${lastLines(log)} (log: ${log}; it is tried again at the next start)`)
    writeFileSync(marker, new Date().toISOString())
    return true
  })
  done.catch(() => {}) // whoever waits for it is told; nobody has to
  const stop = () => {
    stopping = true
    return seed.stop(2000)
  }
  return { done, stop }
}
