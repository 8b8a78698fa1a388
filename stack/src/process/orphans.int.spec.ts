import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../specimen/own-folder.ts'
import { alive } from './alive.ts'
import { endOrphans } from './orphans.ts'
import { eventually } from './wait.ts'

const LAUNCHER = `
import { launch } from '${import.meta.dirname}/launch.ts'
import { reapOrphans } from '${import.meta.dirname}/orphans.ts'
const [folder, reap] = process.argv.slice(2)
if (reap) reapOrphans(folder)
launch({ command: 'sleep', args: ['120'], log: folder + '/log', pidFile: folder + '/sleep.pid' })
`
const killedLauncher = async (reap: string) => {
  const folder = ownFolder('orphans')
  writeFileSync(join(folder, 'launcher.ts'), LAUNCHER)
  const launcher = spawn(process.execPath, [join(folder, 'launcher.ts'), folder, reap], { stdio: 'ignore' })
  const pid = await eventually(async () => Number(readFileSync(join(folder, 'sleep.pid'), 'utf8').split(' ')[1]) || undefined, { within: 10_000 })
  launcher.kill('SIGKILL')
  return { folder, pid: pid ?? 0 }
}

test('no process outlives a launcher that was killed', async () => {
  const { pid } = await killedLauncher('reap')
  expect(await eventually(async () => !alive(pid) || undefined, { within: 10_000 })).toBe(true)
})

test('the next run ends what an earlier one left, and nobody else', async () => {
  const { folder, pid } = await killedLauncher('')
  writeFileSync(join(folder, 'stranger.pid'), `TERM ${process.pid} 1\n`)
  expect(await endOrphans(folder)).toBe(1)
  expect(alive(pid)).toBe(false)
  expect(() => readdirSync(folder)).toThrow()
})
