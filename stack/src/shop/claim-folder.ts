import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { takeLock } from '../process/lock.ts'
import { endOrphans, reapOrphans } from '../process/orphans.ts'

/** One run per data folder. What a killed run left behind is ended, and nothing of this one can outlive it. Returns the release. */
export const claimFolder = async (dataDir: string, say: (line: string) => void) => {
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  const lock = takeLock(join(dataDir, 'lock'))
  if ('heldBy' in lock)
    throw new Failure(
      `Jangteo already runs on ${dataDir} (process ${lock.heldBy}): stop it there with Ctrl-C, or give this one its own place: npm start -- --port 9080 --data <folder>`,
    )
  const processes = join(dataDir, 'processes')
  const left = await endOrphans(processes)
  if (lock.stale) say(`  ! The last run was killed: its lock is taken over${left > 0 ? ` and ${left} processes it left were ended` : ''}`)
  mkdirSync(processes, { recursive: true })
  reapOrphans(processes)
  return lock.release
}
