import { spawn } from 'node:child_process'

/** Runs a short program to its end; the exit code is 127 when it cannot even be started. */
export const complete = (command: string, args: string[]) =>
  new Promise<{ code: number; output: string }>((done) => {
    const program = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
    program.once('error', (error) => done({ code: 127, output: error.message }))
    program.once('close', (code) => done({ code: code ?? 128, output }))
  })
