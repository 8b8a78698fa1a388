import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../failure.ts'
import { freePort } from '../ports/free-port.ts'
import { complete } from '../process/complete.ts'
import { lastLines } from '../process/last-lines.ts'
import { launch, type Running } from '../process/launch.ts'
import { eventually } from '../process/wait.ts'
import { membership } from './cluster.ts'
import { archiveFile, javaArguments } from './java.ts'
import { nodePort, nodeProperties } from './properties.ts'

export type KafkaServer = Awaited<ReturnType<typeof startKafka>>
type Options = { dataDir: string; port?: number; brokers?: number; log?: string; pidFile?: string; archive?: 'use' | 'make'; onCrash?: (node: number) => void }

const clusterId = (dataDir: string) => {
  const file = join(dataDir, 'cluster-id')
  if (!existsSync(file)) writeFileSync(file, `J${randomBytes(16).toString('base64url').slice(1)}`)
  return readFileSync(file, 'utf8')
}

/** Writes the node's configuration, and its empty log folder on first use. */
const format = async (dataDir: string, id: number, nodes: number, port: number, log: string) => {
  const config = join(dataDir, `node-${id}.properties`)
  const data = join(dataDir, `node-${id}`)
  writeFileSync(config, nodeProperties({ id, nodes, port, dataDir: data }))
  if (existsSync(join(data, 'meta.properties'))) return config
  const options = existsSync(archiveFile()) ? [`-XX:SharedArchiveFile=${archiveFile()}`] : []
  const args = javaArguments('kafka.tools.StorageTool', ['format', `--cluster-id=${clusterId(dataDir)}`, '--config', config, '--ignore-formatted'], options)
  const { code, output } = await complete('java', args)
  appendFileSync(log, output)
  if (code !== 0) throw new Failure(`Kafka could not make its data folder: ${output.trim().split('\n').at(-1)} (log: ${log})`)
  return config
}

/**
 * Starts Apache Kafka (KRaft; `brokers` combined nodes, 1 by default) in `dataDir`, made when absent and kept afterwards,
 * and resolves when the cluster answers. `kill9(k)` takes node k (from 1; all without k) down as a crash does, `restart(k)`
 * starts it again on the same data and port, `wipe` ends all nodes and starts an empty cluster with a new identity.
 * `onCrash` is told when a node ends and nobody here asked it to.
 * Throws a Failure with the last lines of the log when it does not come up.
 */
export const startKafka = async ({ brokers: nodes = 1, archive = 'use', ...options }: Options) => {
  const dataDir = resolve(options.dataDir)
  if (dataDir.includes(',')) throw new Failure(`Kafka cannot keep its data in a folder with a comma in its path: ${dataDir}`)
  const port = options.port ?? (await freePort(2 * nodes))
  const logOf = (id: number) => (options.log ?? join(dirname(dataDir), 'kafka.log')).replace(/\.log$/, id === 1 ? '.log' : `-${id}.log`)
  const ids = Array.from({ length: nodes }, (_, i) => i + 1)
  const brokers = ids.map((id) => `127.0.0.1:${nodePort(port, id)}`)
  const running = new Map<number, Running>()
  const serving = new Set<number>()
  const wanted = (id?: number) => (id === undefined ? ids : [id])

  const launchNode = async (id: number) => {
    mkdirSync(dataDir, { recursive: true })
    mkdirSync(dirname(logOf(id)), { recursive: true })
    const config = await format(dataDir, id, nodes, port, logOf(id))
    const flag = archive === 'make' ? `-XX:ArchiveClassesAtExit=${archiveFile()}` : `-XX:SharedArchiveFile=${archiveFile()}`
    const args = javaArguments('kafka.Kafka', [config], archive === 'make' || existsSync(archiveFile()) ? [flag] : [])
    const node = launch({ command: 'java', args, log: logOf(id), pidFile: options.pidFile && `${options.pidFile}-${id}` })
    running.set(id, node)
    void node.exited.then(() => serving.has(id) && options.onCrash?.(id))
  }
  const down = async (id: number | undefined, how: (node: Running) => Promise<void>) => {
    for (const k of wanted(id)) serving.delete(k)
    await Promise.all(
      wanted(id)
        .flatMap((k) => running.get(k) ?? [])
        .map(how),
    )
  }
  const stop = (id?: number) => down(id, (node) => node.stop(30_000))
  const kill9 = (id?: number) => down(id, (node) => node.kill9())
  const dead = () => ids.find((id) => running.get(id)?.alive() === false)
  const ready = async () => {
    const reached = await eventually(() => membership(brokers, nodes), { within: 90_000, every: 100, unless: () => (dead() ? 'ended' : undefined) }).catch(
      () => undefined,
    )
    if (reached) return
    const log = logOf(dead() ?? 1)
    await kill9()
    throw new Failure(`Kafka did not start on port ${port}: ${lastLines(log)} (log: ${log})`)
  }
  const start = async (id?: number) => {
    const othersUp = ids.every((k) => wanted(id).includes(k) || running.get(k)?.alive())
    await Promise.all(wanted(id).map(launchNode))
    if (othersUp) await ready()
    for (const k of wanted(id)) serving.add(k)
  }

  await start()
  return {
    brokers,
    port,
    log: logOf(1),
    pids: () => ids.flatMap((id) => running.get(id)?.pid ?? []),
    alive: () => !dead(),
    kill9,
    async restart(id?: number) {
      await stop(id)
      await start(id)
    },
    stop,
    async wipe() {
      await kill9()
      rmSync(dataDir, { recursive: true, force: true })
      await start()
    },
  }
}
