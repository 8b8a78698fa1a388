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

/** Runs it again and again, after a pause that grows with each crash, from `up` to `down`. */
const keepRunning = (program: Program) => {
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
  return {
    up(): void {
      if (wanted) return
      wanted = true
      crashes = 0
      loop = run()
    },
    async down(how: (process: Running) => Promise<void>) {
      wanted = false
      if (running) await how(running)
      await loop
    },
    /** Why waiting for it is useless, if it is. */
    hopeless: () => (crashes >= HOPELESS || !wanted ? 'ended' : undefined),
    process: () => running,
    state: () => ({ pid: running?.alive() ? running.pid : undefined, wanted, restarts }),
  }
}

/**
 * Keeps one process running: a crash starts it again, after a growing pause. `kill9` and `stop` keep it down until
 * `start`.
 */
export const supervise = (program: Program) => {
  const { name, url, log } = program
  const { up, down, hopeless, process, state } = keepRunning(program)
  const ready = async () => {
    const there = await eventually(() => answersReady(url), { within: READY_MS, unless: hopeless }).catch(() => undefined)
    if (!there) throw new Failure(`${name} did not become ready: ${lastLines(log, 1)} (log: ${log})`)
  }
  return {
    name,
    url,
    log,
    /** Starts it if it is down; resolves when it is ready for traffic. */
    async start() {
      up()
      await ready()
    },
    ready,
    stop: () => down((running) => running.stop()),
    kill9: () => down((running) => running.kill9()),
    freeze: () => process()?.freeze(),
    thaw: () => process()?.thaw(),
    state: () => ({ name, url, ...state() }),
  }
}
