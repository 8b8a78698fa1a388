import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../failure.ts'
import { lastLines } from '../process/last-lines.ts'
import { launch, type Running } from '../process/launch.ts'
import { eventually } from '../process/wait.ts'
import { backoff, crashesAfter } from './backoff.ts'

type Program = { name: string; command: string; args: string[]; cwd: string; env: () => Record<string, string>; url: string; log: string; pidFile: string }
export type Supervised = ReturnType<typeof supervise>

const READY_MS = 60_000
/** A program that ends this often before it was ever ready will not get better by waiting. */
const HOPELESS = 3

const answersReady = async (url: string) => (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1000) })).ok || undefined

/**
 * Keeps one process running: a crash starts it again, after a growing pause. `kill9` and `stop` keep it down until
 * `start`; `crash` kills it as `kill9` does and lets the supervisor bring it back.
 */
export const supervise = (program: Program) => {
  let running: Running | undefined
  let wanted = false
  let crashes = 0
  let restarts = 0

  const run = async () => {
    while (wanted) {
      const since = Date.now()
      running = launch({ ...program, env: program.env() })
      await running.exited
      if (!wanted) return
      crashes = crashesAfter(crashes, Date.now() - since)
      restarts++
      await sleep(backoff(crashes))
    }
  }
  let loop = Promise.resolve()
  const down = async (how: (process: Running) => Promise<void>) => {
    wanted = false
    if (running) await how(running)
    await loop
  }
  const ready = async () => {
    const hopeless = () => (crashes >= HOPELESS || !wanted ? 'ended' : undefined)
    const there = await eventually(() => answersReady(program.url), { within: READY_MS, unless: hopeless }).catch(() => undefined)
    if (!there) throw new Failure(`${program.name} did not become ready: ${lastLines(program.log, 1)} (log: ${program.log})`)
  }
  return {
    name: program.name,
    url: program.url,
    log: program.log,
    /** Starts it if it is down; resolves when it is ready for traffic. */
    async start() {
      if (!wanted) {
        wanted = true
        crashes = 0
        loop = run()
      }
      await ready()
    },
    ready,
    stop: () => down((process) => process.stop()),
    kill9: () => down((process) => process.kill9()),
    async crash() {
      await running?.kill9()
    },
    freeze: () => running?.freeze(),
    thaw: () => running?.thaw(),
    state: () => ({ name: program.name, url: program.url, pid: running?.alive() ? running.pid : undefined, wanted, restarts }),
  }
}
