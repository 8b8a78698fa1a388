import type { WatchReply } from '@jangteo/contracts/live'
import type { RowStore } from '../../packages/mfe-kit/src/live/row-store.ts'
import type { Sent } from '@jangteo/cqrs/live/feed'
import { type Chance, chance } from './chance.ts'
import { append, emptyLog, KEYS, PARTITION_COUNT, raiseEpoch, truth } from './log.ts'
import { createReplica, type Replica, WHO } from './replica.ts'
import { createTab, type Wire } from './tab.ts'

/** A rule taken out, as something that happens to messages on their way or to the store. Nothing of it reaches into the code under test. */
export type Fault = {
  store?: (store: RowStore) => RowStore
  from?: (from: string | null | undefined, replica: Replica) => string | null | undefined
  sent?: (message: Sent, replica: Replica) => Sent
  reply?: (reply: WatchReply) => WatchReply
  answerRev?: (rev: string) => string
}
export type Outcome = { drops: number; stale: string[] }

const REPLICAS = 3
const STEPS = 90

/** One random schedule: drops, hops, deploys, parked keys, raised epochs, slow sockets, late answers; then quiet, then each watched row beside the truth. */
export const runSchedule = (seed: number, fault: Fault = {}): Outcome => {
  const random = chance(seed)
  const world = createWorld(random, fault)
  for (let step = 0; step < STEPS; step += 1) world.step()
  world.settle()
  return { drops: world.drops(), stale: world.stale() }
}

const createWorld = (random: Chance, fault: Fault) => {
  const tab = createTab(random, fault.store ?? ((store) => store))
  const replicas: Replica[] = []
  let log = emptyLog()
  let build = 1
  let drops = 0
  let sockets = 0
  for (let before = 0; before < 8; before += 1) append(log, random)

  const boot = (index: number) => {
    const replica: Replica = createReplica(log, `b${build}`, (socket, message) => {
      const wire = tab.wire()
      if (wire?.id === socket) wire.down.push({ message: fault.sent?.(message, replica) ?? message })
    })
    replica.consumeAll(() => false)
    replicas[index] = replica
  }
  for (let index = 0; index < REPLICAS; index += 1) boot(index)

  const drop = () => {
    const wire = tab.wire()
    if (!wire) return
    drops += 1
    wire.replica.feed.disconnect(wire.id)
    tab.drop()
  }
  const connect = () => {
    if (tab.wire()) return
    const wire: Wire = { id: `s${++sockets}`, replica: random.one(replicas), up: [], down: [] }
    wire.replica.feed.connect(wire.id, WHO)
    tab.connect(wire)
  }
  const serve = () => {
    const wire = tab.wire()
    const up = wire?.up.shift()
    if (!wire || !up) return
    if ('unwatch' in up) return wire.replica.feed.unwatch(wire.id, up.unwatch)
    const from = fault.from ? fault.from(up.watch.from, wire.replica) : up.watch.from
    const reply = wire.replica.feed.watch(wire.id, { ...up.watch, from })
    wire.down.push({ ack: () => up.reply(fault.reply?.(reply) ?? reply) })
  }
  const answer = () => {
    const fetched = tab.asked()[0]
    if (!fetched) return
    const answered = random.one(replicas).query(fetched.keys)
    fetched.answer = { ...answered, rev: fault.answerRev?.(answered.rev) ?? answered.rev }
  }
  const deploy = (index: number) => {
    if (tab.wire()?.replica === replicas[index]) drop()
    boot(index)
  }
  const someKeys = () => KEYS.filter(() => random.hit(0.5))
  const replica = () => random.one(replicas)
  const wired = (act: (wire: Wire) => void) => {
    const wire = tab.wire()
    if (wire) act(wire)
  }
  const actions: [weight: number, act: () => void][] = [
    [12, () => append(log, random)],
    [16, () => replica().consume(random.below(PARTITION_COUNT), 1 + random.below(3), () => random.hit(0.06))],
    [12, () => replica().feed.flush()],
    [20, tab.receive],
    [12, serve],
    [8, drop],
    [12, connect],
    [6, answer],
    [8, tab.arriveOne],
    [3, () => void tab.fireTimer()],
    [3, () => tab.openPage(someKeys())],
    [1, () => tab.pages().slice(0, -1).forEach(tab.closePage)],
    [2, () => tab.refetch(someKeys())],
    [3, () => replica().replay(random)],
    [2, () => replica().feed.beat({ events: 0, seconds: 0, at: '' })],
    [1, () => wired(({ id, replica }) => replica.feed.pause(id))],
    [2, () => wired(({ id, replica }) => replica.feed.resume(id))],
    [1, () => void (random.hit(0.3) && (build += 1))],
    [2, () => deploy(random.below(REPLICAS))],
    [1, () => void (random.hit(0.2) && (log = raiseEpoch(log, random)))],
    [2, () => replica().epoch() < log.epoch && replicas.find((one) => one.epoch() < log.epoch)?.adopt(log)],
  ]
  const total = actions.reduce((sum, [weight]) => sum + weight, 0)
  const step = () => {
    let left = random.below(total)
    for (const [weight, act] of actions) {
      left -= weight
      if (left < 0) return act()
    }
  }
  const busy = () => {
    const wire = tab.wire()
    return !wire || wire.up.length + wire.down.length > 0 || tab.fetching() > 0
  }
  /** Everything that can catch up does; an open socket to a current replica stays as it is. */
  const settle = () => {
    for (const [index, one] of replicas.entries()) if (one.build !== `b${build}`) deploy(index)
    for (const one of replicas) {
      if (one.epoch() < log.epoch) one.adopt(log)
      one.consumeAll(() => false)
      one.replay()
      one.feed.flush()
    }
    for (let round = 0; round < 2_000; round += 1) {
      connect()
      wired(({ id, replica }) => replica.feed.resume(id))
      for (const act of [serve, tab.receive, answer, tab.arriveOne]) act()
      if (!busy() && (!tab.resetting() || !tab.fireTimer())) return
    }
    throw new Error('the schedule does not come to rest')
  }
  const stale = () =>
    tab
      .pages()
      .flatMap(({ keys }) => keys)
      .filter((key) => JSON.stringify(tab.store.get('Thing', key)) !== JSON.stringify(truth(log, key, `b${build}`)))
  return { step, settle, stale, drops: () => drops }
}
