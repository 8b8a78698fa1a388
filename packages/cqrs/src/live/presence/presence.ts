import { randomUUID } from 'node:crypto'
import type { Watch } from '@jangteo/contracts/live'
import type { Said } from '@jangteo/contracts/presence'
import type { Principal } from '@jangteo/contracts/principal'
import type { LiveGauge } from '../view.ts'
import type { OpenLine } from './line.ts'
import { createCrowd, type Crowd } from './crowd.ts'
import { createPlaces } from './places.ts'
import { createReplicas } from './replicas.ts'
import { createTelling } from './telling.ts'

/** Things that people can be on, such as orders, and who may be there and see who else is. */
export type PresenceKind = { kind: string; authorise(who: Principal): boolean }

const VIEW = 'presence.'

/**
 * Who is where, as gauges `presence.<kind>`: with a key as scope the people on that thing, without one everybody by key. Whoever watches a key
 * is there. Nothing is stored; replicas tell each other whom they see.
 */
export const createPresence = ({ kinds, line, now = Date.now }: { kinds: readonly PresenceKind[]; line: OpenLine; now?: () => number }) => {
  const from = randomUUID()
  const places = createPlaces(now)
  const replicas = createReplicas()
  const crowd = createCrowd(() => [...places.all(), ...replicas.places()])
  const hear = (said: Said) => {
    if (said.from === from) return
    const heard = replicas.hear(said, now())
    if (heard === 'met') telling.soon()
    if (heard !== 'same') crowd.changed()
  }
  const forget = () => {
    if (replicas.forget(now())) crowd.changed()
  }
  const telling = createTelling({ from, places, line, hear, beat: forget, closed: replicas.clear, now })
  const moved = (somebody: boolean) => {
    if (!somebody) return
    crowd.changed()
    telling.soon()
  }
  return {
    gauges: kinds.map((kind) => gaugeOf(kind, crowd)),
    knows: (view: string): boolean => kinds.some(({ kind }) => view === VIEW + kind),
    /** Whoever may watch the gauge is there from now on. False = there is no such place, or the socket is on too many. */
    arrive: (socket: string, who: Principal, watch: Watch): boolean => {
      const arrived = places.arrive(socket, who, watch.view.slice(VIEW.length), watch)
      if (arrived) telling.open()
      moved(arrived)
      return arrived
    },
    leave: (socket: string, watch: string): void => moved(places.leave(socket, watch)),
    disconnect: (socket: string): void => moved(places.disconnect(socket)),
    /** Calls back when somebody came, left or does something else. */
    onChange: crowd.onChange,
    stop: telling.stop,
  }
}
export type Presence = ReturnType<typeof createPresence>

const gaugeOf = ({ kind, authorise }: PresenceKind, { on }: Crowd): LiveGauge => ({
  view: VIEW + kind,
  authorise,
  read: (_, key) => (key === undefined ? Object.fromEntries(on(kind)) : (on(kind).get(key) ?? [])),
})

/** Where nobody is seen. */
export const nobody = (): Presence => createPresence({ kinds: [], line: () => ({ say: () => {}, close: async () => {} }) })
