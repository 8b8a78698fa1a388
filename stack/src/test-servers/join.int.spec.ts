import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { alive } from '../process/alive.ts'
import { eventually } from '../process/wait.ts'
import { ownFolder } from '../specimen/own-folder.ts'

const CLIENT = `
import { joinServers } from '${import.meta.dirname}/join.ts'
import { FOLDER } from '${import.meta.dirname}/folder.ts'
const { guardian } = await joinServers()
process.send({ guardian, folder: FOLDER })
`
type Joined = { client: ChildProcess; guardian: number; folder: string }

/** A test process in a temp folder of its own, so that its servers are its own too. */
const joinIn = async (temp: string): Promise<Joined> => {
  const client = spawn(process.execPath, [join(temp, 'client.ts')], { env: { ...process.env, TMPDIR: temp }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [{ guardian, folder }] = (await once(client, 'message')) as [Omit<Joined, 'client'>]
  return { client, guardian, folder }
}
const gone = (pid: number) => eventually(async () => !alive(pid) || undefined, { within: 40_000 })

test('who joins while the servers end gets new ones, which the old guardian leaves alone', { timeout: 120_000 }, async () => {
  const temp = ownFolder('join')
  writeFileSync(join(temp, 'client.ts'), CLIENT)
  const first = await joinIn(temp)
  process.kill(first.guardian, 'SIGTERM')
  const ends = () => existsSync(join(first.folder, 'lock')) || !existsSync(join(first.folder, 'state.json'))
  expect(await eventually(async () => ends() || undefined, { within: 10_000, every: 5 })).toBe(true)
  const second = await joinIn(temp)
  expect(await gone(first.guardian)).toBe(true)
  expect(second.guardian).not.toBe(first.guardian)
  expect(existsSync(join(second.folder, 'state.json'))).toBe(true)
  process.kill(second.guardian, 'SIGTERM')
  expect(await gone(second.guardian)).toBe(true)
  expect(existsSync(second.folder)).toBe(false)
  for (const { client } of [first, second]) client.kill()
})
