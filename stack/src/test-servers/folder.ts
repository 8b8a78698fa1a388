import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alive } from '../process/alive.ts'
import { ROOT } from '../root.ts'

/** One pair of servers for each clone of the repository and user. */
export const FOLDER = join(tmpdir(), `jangteo-test-${createHash('sha256').update(`${ROOT} ${process.getuid?.()}`).digest('hex').slice(0, 8)}`)
export const CLIENTS = join(FOLDER, 'clients')

/** What the guardian publishes once both servers answer, or why they do not. */
export type State = { guardian: number; server: string; brokers: string[]; failure?: string }

export const readState = (): State | undefined => {
  const file = join(FOLDER, 'state.json')
  const state = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as State) : undefined
  return state && alive(state.guardian) ? state : undefined
}

/** Test processes that are still running; a client's file is named by its process id. */
export const clientsAlive = () => {
  mkdirSync(CLIENTS, { recursive: true, mode: 0o700 })
  return readdirSync(CLIENTS).some((name) => alive(Number.parseInt(name, 10)))
}
