import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../root.ts'
import { services } from '../services.ts'
import type { Shop } from '../shop.ts'
import { affectedServices, watchedFolders } from './affected.ts'

/** An editor writes a file in several steps. */
const SETTLE_MS = 60

/** Restarts what a saved file concerns. By kill -9: every service must survive that anyway, and it is the quickest way. */
export const watchServices = (shop: Shop, say: (line: string) => void) => {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  const restart = async (name: string) => {
    const since = Date.now()
    const copy = shop.fleet.copy(name)
    try {
      await copy.kill9()
      await copy.start()
      say(`  ↻ ${name} ${((Date.now() - since) / 1000).toFixed(1)} s`)
    } catch (error) {
      say(`  ✗ ${(error as Error).message}`)
    }
  }
  const flush = () => {
    const names = [...waiting].filter((name) => shop.fleet.names.includes(name))
    waiting.clear()
    for (const name of names) void restart(name)
  }
  const saved = (file: string) => {
    for (const { name } of affectedServices(file, services)) waiting.add(name)
    clearTimeout(timer)
    timer = setTimeout(flush, SETTLE_MS)
  }
  const watchers = watchedFolders(services)
    .map((folder) => `${folder}/src`)
    .filter((folder) => existsSync(join(ROOT, folder)))
    .map((folder) => watch(join(ROOT, folder), { recursive: true }, (_, name) => name && saved(`${folder}/${name}`)))
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
