import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../ports/free-port.ts'
import { eventually } from '../process/wait.ts'
import { ownFolder } from '../specimen/own-folder.ts'
import { type Supervised, supervise } from './supervise.ts'

const PROGRAM = `
import { createServer } from 'node:http'
if (process.env.BROKEN) { console.error('no database here'); process.exit(1) }
createServer((_, response) => response.end()).listen(Number(process.env.PORT), '127.0.0.1')
`
let service: Supervised

const prepare = async (env: Record<string, string> = {}) => {
  const folder = ownFolder('supervise')
  const port = await freePort()
  writeFileSync(join(folder, 'main.mjs'), PROGRAM)
  const place = { cwd: folder, log: join(folder, 'service.log'), pidFile: join(folder, 'service.pid') }
  return supervise({
    name: 'fixture',
    command: process.execPath,
    args: ['main.mjs'],
    url: `http://127.0.0.1:${port}`,
    env: () => ({ PORT: String(port), ...env }),
    ...place,
  })
}

beforeEach(async () => {
  service = await prepare()
})
afterEach(() => service.stop())

test('a crashed service comes back by itself as a new process', async () => {
  await service.start()
  const { pid } = service.state()
  process.kill(pid ?? 0, 'SIGKILL')
  expect(
    await eventually(async () => (service.state().restarts === 1 && service.state().pid !== pid && (await service.ready().then(() => true))) || undefined, {
      within: 50_000,
    }),
  ).toBe(true)
})

test('a killed service stays down until it is started', async () => {
  await service.start()
  await service.kill9()
  expect(service.state()).toMatchObject({ pid: undefined, restarts: 0 })
  await service.start()
  expect(service.state().pid).toBeDefined()
})

test('a service that cannot run is given up with its own last words', async () => {
  const broken = await prepare({ BROKEN: 'yes' })
  await expect(broken.start()).rejects.toThrow('no database here')
  await broken.stop()
})
