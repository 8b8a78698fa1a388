import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDENTITY, PARTITIONS } from '@jangteo/contracts/topics'
import { createTopics, eventually, freePort, startProgram, testServers } from '@jangteo/stack/testing'
import { startEcho } from './echo.ts'

const folders = async (root: string) => {
  const [shell, playground, parts] = [join(root, 'shell'), join(root, 'playground'), join(root, 'parts')]
  await mkdir(join(shell, 'assets'), { recursive: true })
  await mkdir(playground)
  await mkdir(parts)
  await writeFile(join(shell, 'index.html'), '<!doctype html><title>shell</title><body><div id="root"></div></body>')
  await writeFile(join(shell, 'first.ko.txt'), '<main>{{home.featured}}</main>')
  await writeFile(join(shell, 'assets', 'index-Dg7Kq2aB.js'), 'export const a = 1\n'.repeat(200))
  await writeFile(join(playground, 'index.html'), '<!doctype html><title>playground</title>')
  await writeFile(join(parts, 'index.html'), '<!doctype html><title>parts</title>')
  return { SHELL_DIR: shell, PLAYGROUND_DIR: playground, PARTS_DIR: parts }
}

const ready = (url: string, unless: () => string | undefined) =>
  eventually(async () => ((await fetch(`${url}/readyz`)).ok ? true : undefined), { within: 100_000, unless })

/** The real gateway (as many replicas as asked for) and the real identity on a real database and broker; behind them a service that tells what reached it. */
export const startGateway = async ({ replicas = 1 }: { replicas?: number } = {}) => {
  const servers = await testServers()
  const KAFKA_PREFIX = servers.topicPrefix()
  await createTopics(servers.brokers, [{ name: KAFKA_PREFIX + IDENTITY, partitions: PARTITIONS }])
  const root = await mkdtemp(join(tmpdir(), 'gateway-'))
  const ports: number[] = []
  for (let n = 0; n <= replicas; n++) ports.push(await freePort())
  const [identityPort = 0, ...gatewayPorts] = ports
  const urls = gatewayPorts.map((port) => `http://localhost:${port}`)
  const origin = urls[0] ?? ''
  const echo = await startEcho(`${origin}/internal/jwks`)
  const services = { identity: `http://127.0.0.1:${identityPort}`, down: `http://127.0.0.1:${await freePort()}`, ...echo.services }
  const shared = {
    PATH: process.env.PATH,
    LOG_LEVEL: 'warn',
    PUBLIC_ORIGIN: origin,
    JWKS_URL: `${origin}/internal/jwks`,
    KAFKA_BROKERS: servers.brokers.join(','),
    KAFKA_PREFIX,
    SERVICES: JSON.stringify(Object.fromEntries(Object.entries(services).map(([name, url]) => [name, [url]]))),
    DEMO: 'true',
    ...(await folders(root)),
  }
  const children: ChildProcess[] = []
  const start = (name: string, port: number, DATABASE_URL: string) =>
    children.push(startProgram(`services/${name}/src/main.ts`, { ...shared, PORT: String(port), INSTANCE: `${name}-${port}`, DATABASE_URL }))
  const gatewayDatabase = await servers.database('gateway')
  start('identity', identityPort, await servers.database('identity'))
  for (const port of gatewayPorts) start('gateway', port, gatewayDatabase)
  const ended = () => (children.some(({ exitCode }) => exitCode !== null) ? 'a service ended' : undefined)
  for (const url of [services.identity, ...urls]) if (!(await ready(url, ended))) throw new Error(`${url} did not get ready`)
  return {
    origin,
    urls,
    /** What reached the services, newest last. */
    seen: echo.seen,
    async stop() {
      for (const child of children) child.kill('SIGTERM')
      await Promise.all(children.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit')))
      await rm(root, { recursive: true })
      await echo.stop()
      await servers.stop()
    },
  }
}
export type TestGateway = Awaited<ReturnType<typeof startGateway>>
