import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ROOT } from '../root.ts'

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a program in this terminal, in the repository's folder, and resolves with its exit code. Whatever asks this process to end
 * reaches the program as a Ctrl-C, which test runners take for a wish to end in order: by SIGTERM Playwright would leave its shop
 * behind. A Ctrl-C itself the terminal gives to both, and a second one would cut the order short. This process then ends with it.
 */
export const attend = async (command: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> => {
  const program = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env })
  let asked: NodeJS.Signals | undefined
  const passOn = (signal: NodeJS.Signals) => {
    asked = signal
    if (signal !== 'SIGINT' || !process.stdin.isTTY) program.kill('SIGINT')
  }
  for (const signal of ENDINGS) process.on(signal, passOn)
  const code = await new Promise<number>((done) => program.once('error', () => done(127)).once('exit', (status) => done(status ?? 128)))
  for (const signal of ENDINGS) process.off(signal, passOn)
  if (asked) process.exit(128 + constants.signals[asked])
  return code
}
