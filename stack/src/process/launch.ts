import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { alive } from './alive.ts'
import { startTime } from './start-time.ts'

type Launch = {
  command: string
  args: string[]
  env?: NodeJS.ProcessEnv
  cwd?: string
  log: string
  /** Where the process is recorded as `<signal> <pid> <start time>`, so that it can be ended when the launcher was killed. */
  pidFile?: string
  /** What asks this program to end in good order. */
  signal?: 'SIGTERM' | 'SIGINT'
}
export type Running = ReturnType<typeof launch>

/**
 * Starts a program as leader of its own process group (a Ctrl-C in the terminal reaches the launcher alone, which ends
 * all in order), with its output appended to `log`.
 */
export const launch = ({ command, args, env, cwd, log, pidFile, signal = 'SIGTERM' }: Launch) => {
  mkdirSync(dirname(log), { recursive: true })
  const out = openSync(log, 'a')
  const child = spawn(command, args, { env: env ?? process.env, cwd, detached: true, stdio: ['ignore', out, out] })
  closeSync(out)
  const pid = child.pid ?? 0
  if (pidFile && pid) {
    mkdirSync(dirname(pidFile), { recursive: true })
    writeFileSync(pidFile, `${signal.slice(3)} ${pid} ${startTime(pid)}\n`)
  }
  const exited = new Promise<number>((done) => {
    child.once('error', () => done(127))
    child.once('exit', (code) => done(code ?? 128))
  }).finally(() => pidFile && rmSync(pidFile, { force: true }))
  const send = (name: NodeJS.Signals, to = pid) => {
    try {
      if (pid) process.kill(to, name)
    } catch {} // it ended just now
  }
  return {
    pid,
    exited,
    alive: () => pid !== 0 && child.exitCode === null && child.signalCode === null && alive(pid),
    /** Asks it to end; after `grace` ms takes it and its group by force. */
    async stop(grace = 10_000) {
      send(signal)
      const late = new AbortController()
      const patience = sleep(grace, 'late' as const, { signal: late.signal, ref: false }).catch(() => 0)
      if ((await Promise.race([exited, patience])) === 'late') send('SIGKILL', -pid)
      await exited
      late.abort()
    },
    async kill9() {
      send('SIGKILL', -pid)
      await exited
    },
    freeze: () => send('SIGSTOP', -pid),
    thaw: () => send('SIGCONT', -pid),
  }
}
