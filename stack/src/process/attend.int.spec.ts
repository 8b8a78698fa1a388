import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../specimen/own-folder.ts'
import { attend } from './attend.ts'
import { eventually } from './wait.ts'

const ATTENDANT = `
import { attend } from '${import.meta.dirname}/attend.ts'
await attend(process.execPath, [process.argv[2]], process.env)
console.log('and goes on')
`
const PROGRAM = `
import { writeFileSync } from 'node:fs'
process.on('SIGINT', () => { writeFileSync(import.meta.dirname + '/ended', ''); process.exit() })
setInterval(() => {}, 1000)
writeFileSync(import.meta.dirname + '/started', '')
`

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('by %s the program ends in order, and then this process', async (signal, expected) => {
  const folder = ownFolder('attend')
  writeFileSync(join(folder, 'attendant.ts'), ATTENDANT)
  writeFileSync(join(folder, 'program.mjs'), PROGRAM)
  const attendant = spawn(process.execPath, [join(folder, 'attendant.ts'), join(folder, 'program.mjs')], { stdio: 'ignore' })
  expect(await eventually(async () => existsSync(join(folder, 'started')) || undefined, { within: 50_000 })).toBe(true)
  attendant.kill(signal)
  expect(await once(attendant, 'exit')).toEqual([expected, null])
  expect(existsSync(join(folder, 'ended'))).toBe(true)
})

test('a program that ends by itself gives its exit code', async () => {
  expect(await attend(process.execPath, ['-e', 'process.exit(3)'], process.env)).toBe(3)
})
