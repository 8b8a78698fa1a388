import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from '../process/lock.ts'
import { eventually } from '../process/wait.ts'
import { CLIENTS, FOLDER, readState, type State } from './folder.ts'

const register = () => {
  mkdirSync(CLIENTS, { recursive: true, mode: 0o700 })
  const file = join(CLIENTS, `${process.pid}-${Math.random().toString(36).slice(2)}`)
  writeFileSync(file, '')
  return () => rmSync(file, { force: true })
}

const startGuardian = async () => {
  const log = openSync(join(FOLDER, 'guardian.log'), 'a')
  spawn(process.execPath, [join(import.meta.dirname, 'guardian.ts')], { detached: true, stdio: ['ignore', log, log] }).unref()
  closeSync(log)
  const state = await eventually(async () => readState(), { within: 120_000, every: 50 })
  if (!state) throw new Error(`the test servers did not start within two minutes, see ${FOLDER}`)
  return state
}

/** Undefined while another one joins, or the guardian goes, with the folder. */
const tryLock = () => {
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 })
  try {
    const lock = takeLock(join(FOLDER, 'lock'))
    return 'heldBy' in lock ? undefined : lock
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The running servers, or new ones started by whoever gets the lock first. Under the lock this process also becomes a client: a guardian goes when it has the lock and sees none. */
const obtain = async (): Promise<State & { leave: () => void }> => {
  for (let lock = tryLock(); ; lock = tryLock()) {
    if (!lock) {
      await sleep(50)
      continue
    }
    const leave = register()
    try {
      return { ...(readState() ?? (await startGuardian())), leave }
    } finally {
      lock.release()
    }
  }
}

/** Counts this process as a client of the shared servers, starting them if need be; `leave` ends that (as does the process). */
export const joinServers = async () => {
  const state = await obtain()
  if (state.failure) throw new Error(`the test servers did not start: ${state.failure}`)
  return state
}
