import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { startProgram } from '@jangteo/stack/testing'
import { onTestFinished } from 'vitest'

/** Starts a process of this folder; it does not outlive the test. */
export const startProcess = (file: string, env: Record<string, string>): ChildProcess => {
  const child = startProgram(join(import.meta.dirname, file), { ...process.env, ...env })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Resolves with the exit code, or the signal that ended it. */
export const exit = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    child.once('exit', (code, signal) => resolve(code ?? signal ?? ''))
  })

/** Runs a process of this folder to its end. */
export const runProcess = (file: string, env: Record<string, string>): Promise<number | string> => exit(startProcess(file, env))
