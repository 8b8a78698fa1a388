import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../stack/src/root.ts'
import type { Row } from '../row.ts'

/** Starts a shop as a person does and stops it again; resolves with the seconds from the command to the line that it is open. */
const startOnce = async (port: number, folder: string): Promise<number> => {
  const began = performance.now()
  const args = [join(ROOT, 'stack/bin/jangteo.mjs'), 'start', '--no-seed', '--port', String(port), '--data', folder]
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise<never>((_, reject) => program.once('exit', (code) => reject(new Error(`the start ended with ${code}`))))
  gone.catch(() => {}) // it ends in any case
  const open = new Promise<void>((resolve) => program.stdout.on('data', (text: Buffer) => String(text).includes('ready after') && resolve()))
  await Promise.race([open, gone])
  const seconds = (performance.now() - began) / 1000
  program.kill('SIGTERM')
  await gone.catch(() => {})
  return seconds
}

/** Cold: no data yet, so both servers make theirs; Kafka's jars and the builds are there. Warm: started before, nothing changed. */
export const start: Row = {
  name: 'start',
  rounds: 5,
  aims: { 'warm start s': { atMost: 15 } },
  open: async (world) => {
    await world.shop() // what has to be built and fetched, is
    const folder = world.folder('start')
    return {
      round: async () => {
        rmSync(folder, { recursive: true, force: true })
        return { 'cold start s': await startOnce(world.secondPort, folder), 'warm start s': await startOnce(world.secondPort, folder) }
      },
      close: () => rmSync(folder, { recursive: true, force: true }),
    }
  },
}
