import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../failure.ts'
import { lastLines } from '../process/last-lines.ts'
import { ROOT } from '../root.ts'

type Tool = { command: string; args: string[]; log: string; advice: string }

/** The path of npm's tools, and of the pinned Node, before everything else. */
export const toolEnvironment = (extra: Record<string, string> = {}) => ({
  ...process.env,
  PATH: `${dirname(process.execPath)}:${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  ...extra,
})

/** Runs a tool in the repository's folder with its output in a log; throws a Failure that names the end of the log and what to do. */
export const runTool = async ({ command, args, log, advice }: Tool) => {
  mkdirSync(dirname(log), { recursive: true })
  const out = openSync(log, 'w')
  const tool = spawn(command, args, { cwd: ROOT, stdio: ['ignore', out, out], env: toolEnvironment() })
  closeSync(out)
  const end = () => tool.kill()
  process.once('exit', end)
  const code = await new Promise<number>((done) => tool.once('error', () => done(127)).once('exit', (status) => done(status ?? 128)))
  process.off('exit', end)
  if (code !== 0) throw new Failure(`${advice} ${lastLines(log)} (log: ${log})`)
}
