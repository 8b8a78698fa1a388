import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { encodePosition, type Position } from '@jangteo/contracts/position'
import type { Principal } from '@jangteo/contracts/principal'
import { attachLiveFeed } from '@jangteo/cqrs/live/live-feed'
import type { Presence } from '@jangteo/cqrs/live/presence/presence'
import type { LiveView } from '@jangteo/cqrs/live/view'
import { revOf } from '@jangteo/cqrs/read/fold/place'
import type { Change } from '@jangteo/cqrs/read/projection'
import { rowsSchema, saveRow, statement } from '@jangteo/cqrs/read/rows'
import Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'

export type Thing = { id: string; price: number; text?: string }
const view: LiveView<Thing> = { view: 'things', authorise: () => true, visible: () => true, redact: (row) => row }
export const who: Principal = { sub: 'u', sid: 's', roles: ['customer'], name: '' }

type Authenticate = (headers: IncomingHttpHeaders) => Promise<Principal | null>

/** The live feed as a service serves it, over rows that the test writes. */
export const memoryService = async (authenticate: Authenticate = async () => who, presence?: Presence) => {
  const db = new Sqlite(':memory:')
  db.exec(rowsSchema('things'))
  const listeners = new Set<(changes: readonly Change[]) => void>()
  const resets = new Set<() => void>()
  let reads = 0
  let lags = 0
  const place: Position = { epoch: 0, rev: 'r', next: [0], holes: [] }
  const httpServer = createServer()
  const runtime = {
    place: () => place,
    slot: () => 0,
    read: <T>(fn: (of: typeof db) => T) => ({ value: fn(db), position: encodePosition(place), rev: revOf(place) }),
    lag: () => {
      lags += 1
      return { events: 0, seconds: 0 }
    },
    onCommit: (listener: (changes: readonly Change[]) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onReset: (listener: () => void) => {
      resets.add(listener)
      return () => void resets.delete(listener)
    },
  }
  const read = (of: typeof db) => {
    reads += 1
    return statement(of, 'SELECT count(*) FROM rows_things').pluck().get()
  }
  const count = { view: 'count', authorise: () => true, read }
  const feed = attachLiveFeed({
    httpServer,
    path: '/live/catalog',
    runtime,
    authenticate,
    views: [view as LiveView],
    gauges: [count],
    ...(presence && { presence }),
  })
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    await feed.stop()
    httpServer.close()
    db.close()
  })
  return {
    port: (httpServer.address() as AddressInfo).port,
    sockets: feed.sockets,
    paused: feed.paused,
    stop: feed.stop,
    listening: () => httpServer.listening,
    /** Whom a commit or a reset is told to. */
    listeners: () => listeners.size + resets.size,
    /** How often the count was read. */
    reads: () => reads,
    /** How often anybody was told how far behind it is. */
    lags: () => lags,
    /** Another epoch, without rows so far. */
    reset: () => {
      db.exec('DELETE FROM rows_things')
      place.epoch += 1
      for (const listener of resets) listener()
    },
    position: () => encodePosition(place),
    rev: () => revOf(place),
    write: (row: Thing, n: number) => {
      const offset = place.next[0] ?? 0
      saveRow(db, 'things', { key: row.id, row, n, at: new Date().toISOString(), partition: 0, offset, deleted: false })
      place.next = [offset + 1]
      for (const listener of listeners) listener([{ view: 'things', key: row.id }])
    },
  }
}
