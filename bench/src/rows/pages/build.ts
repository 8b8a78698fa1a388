import { execFileSync, spawn } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../../../../stack/src/root.ts'
import type { Row } from '../../row.ts'

const CHANGED = 'mfe-orders/src/words/en.ts'
const ours = '@jangteo'

/** The sources as they stand, in another folder with the same libraries, so that nothing here is touched. */
const copySources = (to: string) => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
  for (const file of files) if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(to, file))
  const link = (folder: string, names: readonly string[]) => {
    mkdirSync(join(to, folder), { recursive: true })
    for (const name of names) symlinkSync(join(ROOT, folder, name), join(to, folder, name))
  }
  link(
    'node_modules',
    readdirSync(join(ROOT, 'node_modules')).filter((name) => name !== ours && name !== '.cache'),
  )
  mkdirSync(join(to, 'node_modules', ours))
  for (const name of readdirSync(join(ROOT, 'node_modules', ours)))
    symlinkSync(readlinkSync(join(ROOT, 'node_modules', ours, name)), join(to, 'node_modules', ours, name)) // relative: leads into the copy
  const nested = files.filter((file) => file.endsWith('/package.json') && existsSync(join(ROOT, dirname(file), 'node_modules')))
  for (const folder of nested.map((file) => join(dirname(file), 'node_modules'))) link(folder, readdirSync(join(ROOT, folder)))
}

/** Seconds that the stack's own build of the pages takes there, as a process: what `npm start` would wait for. */
const build = async (folder: string): Promise<number> => {
  const began = performance.now()
  const program = spawn(process.execPath, [join(folder, 'bench/src/process/build-pages.ts')], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((done) => program.once('exit', done))
  if (code !== 0) throw new Error(`the build ended with ${code}`)
  return (performance.now() - began) / 1000
}

/** The front ends with playground and parts' page: all of it, with nothing changed, with one line of one micro front end changed. */
export const buildRow: Row = {
  name: 'build',
  rounds: 5,
  aims: { 'build with nothing changed s': { atMost: 1 } },
  open: async (world) => {
    const folder = world.folder('build')
    rmSync(folder, { recursive: true, force: true })
    copySources(folder)
    let line = 0
    return {
      round: async () => {
        for (const cache of ['.turbo', 'node_modules/.cache']) rmSync(join(folder, cache), { recursive: true, force: true })
        const cold = await build(folder)
        const same = await build(folder)
        appendFileSync(join(folder, CHANGED), `\nexport const line${++line} = 1\n`)
        return { 'cold build s': cold, 'build with nothing changed s': same, 'build with one line changed s': await build(folder) }
      },
      close: () => rmSync(folder, { recursive: true, force: true }),
    }
  },
}
