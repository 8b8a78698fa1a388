/** `npm run bench`: all rows; `npm run bench -- orders memory`: these and their floors. Its shop, ports and data are its own and end with it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'

process.env['E2E_PORT'] ??= '24000'
process.env['E2E_DATA'] ??= 'bench'
const { dataDir } = await import('../../e2e/src/shop.ts')
const { chosen } = await import('./rows.ts')
const { measure } = await import('./measured.ts')
const { table } = await import('./table.ts')
const { createWorld } = await import('./world.ts')
const { forget } = await import('../../stack/src/shop/forget.ts')

const OUT = join(dataDir, '../bench')
const began = Date.now()
const say = (line: string) => console.error(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line.trim()}`)

const { rows, problem } = chosen(process.argv.slice(2))
if (problem) {
  console.error(problem)
  process.exit(1)
}
const asked = new AbortController()
const world = createWorld(say, asked.signal)
const stopAsked = () => {
  if (asked.signal.aborted) process.exit(130)
  asked.abort()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopAsked)
/** Throws while another bench's shop runs there. */
const clear = async () => {
  await forget(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
}

await clear()
const measured = []
for (const row of rows) if (!asked.signal.aborted) measured.push(await measure(row, world, say))
await world.close()
await clear()

const machine = { cpus: cpus().length, model: cpus()[0]?.model, memory: totalmem(), kernel: release(), node: process.version }
const file = join(OUT, `${new Date(began).toISOString().replaceAll(':', '-')}.json`)
mkdirSync(OUT, { recursive: true })
writeFileSync(file, JSON.stringify({ at: new Date(began), seconds: (Date.now() - began) / 1000, machine, measured }, null, 1))
console.log(`${table(rows, measured)}\n\n${machine.cpus} × ${machine.model}, Node ${machine.node}; ${((Date.now() - began) / 60_000).toFixed(1)} min; ${file}`)
process.exit(measured.some(({ failure }) => failure) ? 1 : 0)
