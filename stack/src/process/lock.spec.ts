import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../specimen/own-folder.ts'
import { complete } from './complete.ts'
import { takeLock } from './lock.ts'

const file = () => join(ownFolder('lock'), 'lock')

test('a lock has one holder until it is released', () => {
  const path = file()
  const first = takeLock(path)
  expect(first).toMatchObject({ stale: false })
  expect(takeLock(path)).toEqual({ heldBy: process.pid })
  if ('release' in first) first.release()
  expect(takeLock(path)).toMatchObject({ stale: false })
  expect(readdirSync(join(path, '..'))).toEqual(['lock'])
})

test('a lock left by a killed process is taken over', async () => {
  const path = file()
  const other = spawn('sleep', ['60'])
  writeFileSync(path, `${other.pid} `)
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(takeLock(path)).toMatchObject({ stale: true })
})

test('a lock whose process id now belongs to another program, or that is damaged, is taken over', () => {
  const path = file()
  writeFileSync(path, `${process.pid} 1`)
  expect(takeLock(path)).toMatchObject({ stale: true })
  writeFileSync(path, 'what is this')
  expect(takeLock(path)).toMatchObject({ stale: true })
})

const CONTENDER = `
import { takeLock } from '${import.meta.dirname}/lock.ts'
let [taken, wrong] = [0, 0]
const end = Date.now() + 10_000
while (taken < 500 && Date.now() < end) {
  const lock = takeLock(process.argv[2])
  if ('heldBy' in lock) continue
  taken++
  if (lock.stale) wrong++
  lock.release()
}
console.log(wrong)
`

test('a lock released this very moment is no dead one', async () => {
  const path = file()
  const program = join(path, '../contender.ts')
  writeFileSync(program, CONTENDER)
  const contenders = [1, 2, 3].map(() => complete(process.execPath, [program, path]))
  expect(await Promise.all(contenders)).toEqual(contenders.map(() => ({ code: 0, output: '0\n' })))
})
