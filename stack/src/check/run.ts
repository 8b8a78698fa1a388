import { spawn } from 'node:child_process'
import { toolEnvironment } from '../prepare/tool.ts'
import { ROOT } from '../root.ts'

export type Result = { code: number; output: string }

/** Runs a tool of node_modules/.bin in the repository's folder and keeps what it says. */
export const run = (command: string, ...args: string[]): Promise<Result> =>
  new Promise((done) => {
    const tool = spawn(command, args, { cwd: ROOT, env: toolEnvironment({ FORCE_COLOR: '0', NO_COLOR: '1' }), stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    tool.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    tool.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    tool.once('error', (error) => done({ code: 127, output: error.message }))
    tool.once('close', (code) => done({ code: code ?? 128, output: Buffer.concat(chunks).toString('utf8') }))
  })
