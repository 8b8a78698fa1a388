import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { takeLock } from '../process/lock.ts'
import { endOrphans } from '../process/orphans.ts'

/** Every name that a shop writes in its data folder. Other shops and figures may lie beside. */
const OWN = /^(lock(\.[\w-]+)?|processes|logs|postgres|kafka-\d|read|compile-cache|seeded|control\.json|(instances|secrets)\.json(\.new)?)$/

const entries = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

/** Whether a shop has lived in this folder, or nobody. */
export const isDataFolder = (folder: string) => {
  const names = entries(folder)
  return names.every((name) => OWN.test(name)) || ['logs', 'secrets.json'].every((name) => names.includes(name))
}

/** Ends what a killed run left behind and removes what the shop wrote; anything else in the folder stays. Throws a Failure while the shop runs. */
export const forget = async (dataDir: string) => {
  if (!existsSync(dataDir)) return
  const lock = takeLock(join(dataDir, 'lock'))
  if ('heldBy' in lock) throw new Failure(`Jangteo runs on ${dataDir} (process ${lock.heldBy}): stop it with Ctrl-C, then try again.`)
  await endOrphans(join(dataDir, 'processes'))
  for (const name of entries(dataDir)) if (OWN.test(name) && name !== 'lock') rmSync(join(dataDir, name), { recursive: true, force: true })
  lock.release()
  if (entries(dataDir).length === 0) rmdirSync(dataDir)
}
