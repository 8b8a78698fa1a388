import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test, vi } from 'vitest'

const start = () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'specimen/slow-service.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  const says = (line: string | RegExp, times = 1) =>
    vi.waitFor(() => expect(lines.filter((one) => one.match(line)).length).toBeGreaterThanOrEqual(times), { timeout: 10_000 })
  return { child, lines, says, exited: once(child, 'exit') }
}

test('a stopped service says not ready first, finishes what is under way, then stops its parts in reverse', async () => {
  const { child, lines, says, exited } = start()
  await says(/^at /)
  const address = lines.find((line) => line.startsWith('at '))?.slice(3)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  const underWay = fetch(`${address}/slow`)
  await says('slow begins')
  child.kill('SIGTERM')
  await vi.waitFor(async () => expect((await fetch(`${address}/readyz`)).status).toBe(503), { timeout: 10_000 })
  const late = fetch(`${address}/slow`)
  await says('slow begins', 2)
  child.stdin.write('nobody sends anything new')
  expect([await (await underWay).text(), await (await late).text()]).toEqual(['done', 'done'])
  expect(await exited).toEqual([0, null])
  expect(lines.filter((line) => /^(start|stop) /.test(line))).toEqual(['start a', 'start b', 'stop b', 'stop a'])
})
