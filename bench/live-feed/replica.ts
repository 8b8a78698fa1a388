import { encodePosition, type Position } from '@jangteo/contracts/position'
import type { Principal } from '@jangteo/contracts/principal'
import type { Stored } from '@jangteo/cqrs/read/projection'
import { revOf } from '@jangteo/cqrs/read/fold/place'
import { createFeed, type Sent } from '@jangteo/cqrs/live/feed'
import type { LiveView } from '@jangteo/cqrs/live/view'
import type { Chance } from './chance.ts'
import { type Happening, type Log, PARTITION_COUNT, partitionOf } from './log.ts'

type SimRow = { key: string; version: number; hidden: boolean; build: string; epoch: number }
export const WHO: Principal = { sub: 'u', sid: 's', roles: ['customer'], name: '' }

const view: LiveView<SimRow> = {
  view: 'things',
  authorise: () => true,
  visible: (row) => !row.hidden,
  redact: ({ key, version, build, epoch }) => ({ key, version, build, epoch }),
}

/** A query service's instance: a fold of its own over the common log, and the real feed over it. */
export const createReplica = (log: Log, build: string, deliver: (socket: string, message: Sent) => void) => {
  const rows = new Map<string, Stored<SimRow>>()
  const parked = new Map<string, { event: Happening; offset: number }[]>()
  const rooms = new Map<string, Set<string>>()
  const next = Array.from({ length: PARTITION_COUNT }, () => 0)
  let mine = log

  const place = (): Position => ({ epoch: mine.epoch, rev: build, next: [...next], holes: [...parked.keys()] })
  const fold = ({ key, version, hidden }: Happening, offset: number) => {
    const held = rows.get(key)
    const row = { key, version, hidden, build, epoch: mine.epoch }
    rows.set(key, { key, row, n: (held?.n ?? 0) + 1, at: '', partition: partitionOf(key), offset, deleted: false })
    feed.changed([{ view: 'things', key }])
  }
  const feed = createFeed({
    views: [view as LiveView],
    source: { place, slot: (_, partition) => partition, load: (_, key) => rows.get(key) ?? null },
    out: {
      join: (socket, room) => void rooms.set(room, (rooms.get(room) ?? new Set()).add(socket)),
      leave: (socket, room) => void rooms.get(room)?.delete(socket),
      send: (socket, ...message) => deliver(socket, message),
      broadcast: (room, ...message) => {
        for (const socket of rooms.get(room) ?? []) deliver(socket, message)
      },
    },
  })
  /** Folds some events of one partition; now and then one is poison here and parks its key. */
  const consume = (partition: number, count: number, poison: () => boolean) => {
    const events = mine.partitions[partition] ?? []
    for (const event of events.slice(next[partition], (next[partition] ?? 0) + count)) {
      const offset = next[partition] ?? 0
      const waiting = parked.get(event.key) ?? (poison() ? [] : null)
      if (waiting) parked.set(event.key, [...waiting, { event, offset }])
      else fold(event, offset)
      next[partition] = offset + 1
    }
  }
  const consumeAll = (poison: () => boolean) => {
    for (let partition = 0; partition < PARTITION_COUNT; partition += 1) consume(partition, Number.POSITIVE_INFINITY, poison)
  }
  return {
    build,
    feed,
    place,
    consume,
    consumeAll,
    epoch: () => mine.epoch,
    replay: (random?: Chance) => {
      const keys = random ? [...parked.keys()].slice(0, random.below(parked.size + 1)) : [...parked.keys()]
      for (const key of keys) {
        const waiting = parked.get(key) ?? []
        parked.delete(key)
        for (const { event, offset } of waiting) fold(event, offset)
      }
    },
    /** Another epoch's rows, built beside the old ones, serve from now on. */
    adopt: (other: Log) => {
      mine = other
      rows.clear()
      parked.clear()
      next.fill(0)
      consumeAll(() => false)
      feed.reset()
    },
    /** A query's answer: visible rows and the position they were read at. */
    query: (keys: readonly string[]) => ({
      position: encodePosition(place()),
      rev: revOf(place()),
      rows: keys.flatMap((key) => {
        const held = rows.get(key)
        return held?.row && !held.row.hidden ? [{ key, n: held.n, row: view.redact(held.row, { cls: 'customer', sub: null, roles: WHO.roles }) }] : []
      }),
    }),
  }
}
export type Replica = ReturnType<typeof createReplica>
