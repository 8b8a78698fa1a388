import { rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../failure.ts'
import { freePort } from '../ports/free-port.ts'
import { lastLines } from '../process/last-lines.ts'
import { eventually } from '../process/wait.ts'
import { membership } from './cluster.ts'
import { type Cluster, createNode, type KafkaNode } from './node.ts'

export type KafkaServer = Awaited<ReturnType<typeof startKafka>>
type Options = Partial<Omit<Cluster, 'nodes'>> & { dataDir: string; brokers?: number }

const addresses = (nodes: readonly KafkaNode[]) => nodes.map(({ address }) => address)

/** Resolves when all nodes are members of the cluster; otherwise ends them and throws a Failure. */
const ready = async (nodes: readonly KafkaNode[], { port, log }: Cluster) => {
  const dead = () => nodes.find((node) => node.dead())
  const joined = () => membership(addresses(nodes), nodes.length)
  const reached = await eventually(joined, { within: 90_000, every: 100, unless: () => (dead() ? 'ended' : undefined) }).catch(() => undefined)
  if (reached) return
  const telling = dead()?.log ?? log
  await Promise.all(nodes.map((node) => node.kill9()))
  throw new Failure(`Kafka did not start on port ${port}: ${lastLines(telling)} (log: ${telling})`)
}

/**
 * Starts Apache Kafka (KRaft; `brokers` combined nodes, 1 by default) in `dataDir`, made when absent and kept afterwards,
 * and resolves when the cluster answers. `kill9(k)` takes node k (from 1; all without k) down as a crash does, `restart(k)`
 * starts it again on the same data and port, `wipe` ends all nodes and starts an empty cluster with a new identity.
 * `onCrash` is told when a node ends and nobody here asked it to.
 * Throws a Failure with the last lines of the log when it does not come up.
 */
export const startKafka = async ({ brokers = 1, ...options }: Options) => {
  const dataDir = resolve(options.dataDir)
  if (dataDir.includes(',')) throw new Failure(`Kafka cannot keep its data in a folder with a comma in its path: ${dataDir}`)
  const port = options.port ?? (await freePort(2 * brokers))
  const cluster: Cluster = { ...options, dataDir, port, nodes: brokers, log: options.log ?? join(dirname(dataDir), 'kafka.log') }
  const nodes = Array.from({ length: brokers }, (_, i) => createNode(cluster, i + 1))
  const wanted = (id?: number) => (id === undefined ? nodes : nodes.filter((node) => node.id === id))

  const stop = async (id?: number) => void (await Promise.all(wanted(id).map((node) => node.stop())))
  const kill9 = async (id?: number) => void (await Promise.all(wanted(id).map((node) => node.kill9())))
  const start = async (id?: number) => {
    const othersUp = nodes.every((node) => wanted(id).includes(node) || node.alive())
    await Promise.all(wanted(id).map((node) => node.launch()))
    if (othersUp) await ready(nodes, cluster)
    for (const node of wanted(id)) node.serves()
  }

  await start()
  return {
    brokers: addresses(nodes),
    port,
    log: cluster.log,
    pids: () => nodes.flatMap((node) => node.pid() ?? []),
    alive: () => !nodes.some((node) => node.dead()),
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
