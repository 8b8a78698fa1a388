import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ownFolder } from '../specimen/own-folder.ts'
import { alive } from './alive.ts'
import { endOrphans } from './orphans.ts'
import { eventually } from './wait.ts'

const LAUNCHER = `
import { launch } from '${import.meta.dirname}/launch.ts'
import { reapOrphans } from '${import.meta.dirname}/orphans.ts'
const [folder, reap] = process.argv.slice(2)
if (reap) reapOrphans(folder)
launch({ command: 'sh', args: ['-c', process.argv[4]], log: folder + '/log', pidFile: folder + '/sleep.pid' })
`
const STARTER = `
import { launch } from '${import.meta.dirname}/launch.ts'
import { temporaryServers } from '${import.meta.dirname}/orphans.ts'
const { dataDir, pidFile } = temporaryServers('orphans').at('sleep')
console.log(launch({ command: 'sleep', args: ['120'], log: '/dev/null', pidFile }).pid, dataDir)
`
const SLEEPER = 'echo ready; exec sleep 120'
/** Says that it was asked to end, and stays. */
const STUBBORN = 'trap "echo asked" TERM; echo ready; while :; do sleep 0.1; done'

const said = (folder: string, word: string) => eventually(async () => readFileSync(join(folder, 'log'), 'utf8').includes(word) || undefined, { within: 50_000 })

const killedLauncher = async (reap: string, program = SLEEPER) => {
  const folder = ownFolder('orphans')
  writeFileSync(join(folder, 'launcher.ts'), LAUNCHER)
  const launcher = spawn(process.execPath, [join(folder, 'launcher.ts'), folder, reap, program], { stdio: 'ignore' })
  const recorded = async () => Number(readFileSync(join(folder, 'sleep.pid'), 'utf8').split(' ')[1]) || undefined
  const pid = (await said(folder, 'ready')) && (await eventually(recorded, { within: 10_000 }))
  launcher.kill('SIGKILL')
  // without one the test would end its own group
  if (!pid) throw new Error('the launcher launched nothing')
  return { folder, pid }
}

test('no process outlives a launcher that was killed', async () => {
  const { pid } = await killedLauncher('reap')
  expect(await eventually(async () => !alive(pid) || undefined, { within: 10_000 })).toBe(true)
})

test('nor a temporary server the process that started it', async () => {
  const file = join(ownFolder('orphans'), 'starter.ts')
  writeFileSync(file, STARTER)
  const starter = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [pid = '', dataDir = ''] = String(await once(starter.stdout, 'data'))
    .trim()
    .split(' ')
  onTestFinished(() => rmSync(dirname(dataDir), { recursive: true }))
  expect(alive(Number(pid))).toBe(true)
  starter.kill('SIGKILL')
  expect(await eventually(async () => !alive(Number(pid)) || undefined, { within: 10_000 })).toBe(true)
})

test('what a new run records in the same folder meanwhile is left alone', async () => {
  const { folder, pid } = await killedLauncher('reap', STUBBORN)
  expect(await said(folder, 'asked')).toBe(true)
  const other = spawn('sleep', ['120'], { detached: true, stdio: 'ignore' })
  writeFileSync(join(folder, 'new.pid'), `TERM ${other.pid} 1\n`)
  process.kill(-pid, 'SIGKILL')
  expect(await eventually(async () => !existsSync(join(folder, 'sleep.pid')) || undefined, { within: 20_000 })).toBe(true)
  expect(readdirSync(folder)).toContain('new.pid')
  expect(alive(other.pid ?? 0)).toBe(true)
  other.kill()
})

test('the next run ends what an earlier one left, and nobody else', async () => {
  const { folder, pid } = await killedLauncher('')
  writeFileSync(join(folder, 'stranger.pid'), `TERM ${process.pid} 1\n`)
  expect(await endOrphans(folder)).toBe(1)
  expect(alive(pid)).toBe(false)
  expect(() => readdirSync(folder)).toThrow()
})
