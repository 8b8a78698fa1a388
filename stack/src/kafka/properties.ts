type Node = { id: number; nodes: number; port: number; dataDir: string }

/** Node k of a cluster listens on `port + 2k` for clients and on the next one for the other controllers. */
export const nodePort = (port: number, id: number) => port + 2 * (id - 1)

const COMMON = {
  'process.roles': 'broker,controller',
  'controller.listener.names': 'CONTROLLER',
  'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  'inter.broker.listener.name': 'PLAINTEXT',
  'delete.topic.enable': true,
  'auto.create.topics.enable': false,
  'num.partitions': 6,
  'offsets.topic.num.partitions': 1,
  'transaction.state.log.num.partitions': 1,
  'group.initial.rebalance.delay.ms': 0,
  'group.min.session.timeout.ms': 1000,
  'num.network.threads': 2,
  'num.io.threads': 2,
  'num.recovery.threads.per.data.dir': 1,
  'background.threads': 2,
  'log.cleaner.dedupe.buffer.size': 2_097_152,
  'log.segment.bytes': 16_777_216,
  'log.index.size.max.bytes': 1_048_576,
  'log.retention.ms': -1,
  'log.retention.bytes': -1,
  'offsets.retention.minutes': 525_600,
  // A killed broker may come back only when its session has ended.
  'broker.heartbeat.interval.ms': 500,
  'broker.session.timeout.ms': 3000,
}

const replicated = (nodes: number) => ({
  'default.replication.factor': nodes,
  'offsets.topic.replication.factor': nodes,
  'transaction.state.log.replication.factor': nodes,
  'transaction.state.log.min.isr': Math.ceil(nodes / 2),
  'share.coordinator.state.topic.replication.factor': nodes,
  'share.coordinator.state.topic.min.isr': Math.ceil(nodes / 2),
})

/** An acknowledged message is on two of three nodes, and a dead leader is replaced within seconds. */
const FAIL_OVER = {
  'min.insync.replicas': 2,
  'unclean.leader.election.enable': false,
  'controller.quorum.election.timeout.ms': 500,
  'controller.quorum.fetch.timeout.ms': 1000,
  'replica.lag.time.max.ms': 5000,
}

/** Java reads the file as Latin-1 and takes backslashes for escapes. */
const escaped = (text: string) => text.replaceAll('\\', '\\\\').replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** server.properties of one combined KRaft node (broker and controller). Everything is kept for ever: topics are created explicitly, never by accident. */
export const nodeProperties = ({ id, nodes, port, dataDir }: Node) => {
  const own = nodePort(port, id)
  const voters = Array.from({ length: nodes }, (_, i) => `${i + 1}@127.0.0.1:${nodePort(port, i + 1) + 1}`)
  const properties = {
    'node.id': id,
    'controller.quorum.voters': voters.join(','),
    listeners: `PLAINTEXT://127.0.0.1:${own},CONTROLLER://127.0.0.1:${own + 1}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${own}`,
    'log.dirs': dataDir,
    ...COMMON,
    ...replicated(nodes),
    ...(nodes > 1 ? FAIL_OVER : {}),
  }
  return `${Object.entries(properties)
    .map(([name, value]) => `${name}=${escaped(String(value))}`)
    .join('\n')}\n`
}
