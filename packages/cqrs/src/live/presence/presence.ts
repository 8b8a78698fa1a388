import { randomUUID } from 'node:crypto'
import type { Watch } from '@jangteo/contracts/live'
import type { Said } from '@jangteo/contracts/presence'
import type { Principal } from '@jangteo/contracts/principal'
import type { LiveGauge } from '../view.ts'
import type { OpenLine } from './line.ts'
import { type People, peopleOf } from './people.ts'
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
  let listener = () => {}
  let people: People | undefined
  const changed = () => {
    people = undefined
    listener()
  }
  const hear = (said: Said) => {
    if (said.from === from) return
    const heard = replicas.hear(said, now())
    if (heard === 'met') telling.soon()
    if (heard !== 'same') changed()
  }
  const forget = () => {
    if (replicas.forget(now())) changed()
  }
  const telling = createTelling({ from, places, line, hear, beat: forget, closed: replicas.clear, now })
  const moved = (somebody: boolean) => {
    if (!somebody) return
    changed()
    telling.soon()
  }
  const on = (kind: string) => {
    people ??= peopleOf([...places.all(), ...replicas.places()])
    return people.get(kind) ?? new Map<string, never>()
  }
  return {
    gauges: kinds.map(
      ({ kind, authorise }): LiveGauge => ({
        view: VIEW + kind,
        authorise,
        read: (_, key) => (key === undefined ? Object.fromEntries(on(kind)) : (on(kind).get(key) ?? [])),
      }),
    ),
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
    onChange: (call: () => void): void => {
      listener = call
    },
    stop: telling.stop,
  }
}
export type Presence = ReturnType<typeof createPresence>

/** Where nobody is seen. */
export const nobody = (): Presence => createPresence({ kinds: [], line: () => ({ say: () => {}, close: async () => {} }) })
