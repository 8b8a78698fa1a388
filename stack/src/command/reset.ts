import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { takeLock } from '../process/lock.ts'
import { endOrphans } from '../process/orphans.ts'
import type { Arguments } from './arguments.ts'

/** Forgets all data of the shop in this folder. Throws a Failure while it runs. */
export const reset = async ({ dataDir }: Arguments) => {
  const lock = takeDataLock(dataDir)
  if (lock && 'heldBy' in lock) throw new Failure(`Jangteo runs (process ${lock.heldBy}): stop it with Ctrl-C, then reset.`)
  await endOrphans(join(dataDir, 'processes'))
  rmSync(dataDir, { recursive: true, force: true })
  console.log('All data is forgotten; npm start opens a new shop.')
}

const takeDataLock = (dataDir: string) => {
  try {
    return takeLock(join(dataDir, 'lock'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined // there is no such folder: nothing runs
    throw error
  }
}
