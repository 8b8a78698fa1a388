import { type ChildProcess, fork } from 'node:child_process'

const preload = ['--import', import.meta.resolve('./with-parent.ts')]

/** Starts a program of this repository as a process of its own; its errors are shown. It does not outlive the process that starts it, however that one ends. */
export const startProgram = (file: string, env: NodeJS.ProcessEnv): ChildProcess =>
  fork(file, { execArgv: preload, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
