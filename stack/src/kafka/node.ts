import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../failure.ts'
import { complete } from '../process/complete.ts'
import { launch, type Running } from '../process/launch.ts'
import { archiveFile, javaArguments } from './java.ts'
import { nodePort, nodeProperties } from './properties.ts'

/** `log` and `pidFile`: each node's own are named after them. `archiveInto`: where to write, at the end, an archive of the classes it used. */
export type Cluster = {
  dataDir: string
  port: number
  nodes: number
  log: string
  pidFile?: string
  archiveInto?: string
  onCrash?: (node: number) => void
}
export type KafkaNode = ReturnType<typeof createNode>

const clusterId = (dataDir: string) => {
  const file = join(dataDir, 'cluster-id')
  if (!existsSync(file)) writeFileSync(file, `J${randomBytes(16).toString('base64url').slice(1)}`)
  return readFileSync(file, 'utf8')
}

const useArchive = () => (existsSync(archiveFile()) ? [`-XX:SharedArchiveFile=${archiveFile()}`] : [])

/** Writes the node's configuration, and its empty log folder on first use. */
const format = async (dataDir: string, id: number, nodes: number, port: number, log: string) => {
  const config = join(dataDir, `node-${id}.properties`)
  const data = join(dataDir, `node-${id}`)
  writeFileSync(config, nodeProperties({ id, nodes, port, dataDir: data }))
  if (existsSync(join(data, 'meta.properties'))) return config
  const format = ['format', `--cluster-id=${clusterId(dataDir)}`, '--config', config, '--ignore-formatted']
  const args = javaArguments('kafka.tools.StorageTool', format, useArchive())
  const { code, output } = await complete('java', args)
  appendFileSync(log, output)
  if (code !== 0) throw new Failure(`Kafka could not make its data folder: ${output.trim().split('\n').at(-1)} (log: ${log})`)
  return config
}

/** One combined node (broker and controller) of a cluster, from 1. `onCrash` is told when it ends after `serves`. */
export const createNode = ({ dataDir, port, nodes, pidFile, archiveInto, onCrash, ...cluster }: Cluster, id: number) => {
  const log = cluster.log.replace(/\.log$/, id === 1 ? '.log' : `-${id}.log`)
  let running: Running | undefined
  let serving = false
  const down = async (how: (node: Running) => Promise<void>) => {
    serving = false
    if (running) await how(running)
  }
  return {
    id,
    address: `127.0.0.1:${nodePort(port, id)}`,
    log,
    pid: () => running?.pid,
    alive: () => running?.alive() ?? false,
    /** It was launched and has ended. */
    dead: () => running?.alive() === false,
    /** Resolves when it runs, long before it serves. */
    async launch() {
      mkdirSync(dataDir, { recursive: true })
      mkdirSync(dirname(log), { recursive: true })
      const config = await format(dataDir, id, nodes, port, log)
      const options = archiveInto ? [`-XX:ArchiveClassesAtExit=${archiveInto}`] : useArchive()
      const args = javaArguments('kafka.Kafka', [config], options)
      running = launch({ command: 'java', args, log, pidFile: pidFile && `${pidFile}-${id}` })
      void running.exited.then(() => serving && onCrash?.(id))
    },
    serves() {
      serving = true
    },
    stop: () => down((node) => node.stop(30_000)),
    kill9: () => down((node) => node.kill9()),
  }
}
