import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../specimen/own-folder.ts'
import { alive } from './alive.ts'
import { eventually } from './wait.ts'

const STARTER = `
import { startProgram } from '${import.meta.dirname}/start-program.ts'
process.send(startProgram(process.argv[2], process.env).pid)
`

test('a program that a test has started goes with the process of the test, also when that is killed', async () => {
  const folder = ownFolder('program')
  writeFileSync(join(folder, 'program.ts'), 'setInterval(() => undefined, 1_000)')
  writeFileSync(join(folder, 'starter.ts'), STARTER)
  const starter = fork(join(folder, 'starter.ts'), [join(folder, 'program.ts')])
  const [pid] = (await once(starter, 'message')) as [number]
  expect(alive(pid)).toBe(true)
  starter.kill('SIGKILL')
  expect(await eventually(async () => !alive(pid) || undefined, { within: 10_000 })).toBe(true)
})
