/** The process that owns the shared test servers: starts them, and ends them and itself when no test has run for a minute. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startKafka } from '../kafka/start-kafka.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { takeLock } from '../process/lock.ts'
import { endOrphans, reapOrphans } from '../process/orphans.ts'
import { clientsAlive, FOLDER, readState, type State } from './folder.ts'

/** Who may come and go is settled under the same lock by which tests join. */
const LOCK = join(FOLDER, 'lock')
const IDLE_MS = 60_000
const PROCESSES = join(FOLDER, 'processes')

const publish = (state: State) => {
  writeFileSync(join(FOLDER, 'state.tmp'), JSON.stringify(state), { mode: 0o600 })
  renameSync(join(FOLDER, 'state.tmp'), join(FOLDER, 'state.json'))
}

const start = async () => {
  await endOrphans(PROCESSES)
  for (const name of ['postgres', 'kafka']) rmSync(join(FOLDER, name), { recursive: true, force: true })
  mkdirSync(PROCESSES, { recursive: true })
  reapOrphans(PROCESSES)
  const at = (name: string) => ({ dataDir: join(FOLDER, name), pidFile: join(PROCESSES, `${name}.pid`) })
  const settings = { fsync: 'off', synchronous_commit: 'off' } // speed; a killed process still loses nothing
  return Promise.all([startPostgres({ ...at('postgres'), password: randomBytes(12).toString('hex'), settings }), startKafka(at('kafka'))])
}

/** Whether nobody needs the servers, asked while nobody can join; from then on nobody can. */
const mayGo = (needed: () => boolean) => {
  if (!existsSync(FOLDER)) return true
  const lock = takeLock(LOCK)
  if ('heldBy' in lock) return false
  if (!needed()) return true
  lock.release()
  return false
}

const guard = async () => {
  const [postgres, kafka] = await start()
  publish({ guardian: process.pid, server: postgres.url, brokers: kafka.brokers })
  let seen = Date.now()
  process.once('SIGTERM', () => (seen = 0))
  // The folder goes when somebody cleans the temp folder: then there is nothing left to guard.
  const needed = () => Date.now() - seen < IDLE_MS && postgres.alive() && kafka.alive() && existsSync(FOLDER)
  do {
    await sleep(1000)
    if (seen > 0 && existsSync(FOLDER) && clientsAlive()) seen = Date.now()
  } while (needed() || !mayGo(() => seen > 0 && postgres.alive() && kafka.alive() && clientsAlive()))
  await Promise.all([postgres.stop(), kafka.stop()])
  if (readState()?.guardian !== process.pid) return // it is another guardian's by now
  // away in one step, with the lock in it: whoever waits for that begins in a new folder
  renameSync(FOLDER, `${FOLDER}-${process.pid}`)
  rmSync(`${FOLDER}-${process.pid}`, { recursive: true, force: true })
}

guard().catch(async (error: Error) => {
  publish({ guardian: process.pid, server: '', brokers: [], failure: error.message })
  await sleep(2000) // long enough for the one who waits to read it
  process.exit(1) // a server that did start would hold this process, and every later run would be told the same
})
