import type { Watch } from '@jangteo/contracts/live'
import type { Place } from '@jangteo/contracts/presence'
import type { Principal } from '@jangteo/contracts/principal'

/** Of one socket. */
const MAX_WATCHES = 32
const MAX_KEY = 100

/** What the sockets of this replica are on. A watch without a key only looks: its place is null. */
export const createPlaces = (now: () => number) => {
  const sockets = new Map<string, Map<string, Place | null>>()
  const leave = (socket: string, ids: readonly string[]): boolean => {
    const of = sockets.get(socket)
    const places = ids.map((id) => of?.get(id))
    for (const id of ids) of?.delete(id)
    if (of?.size === 0) sockets.delete(socket)
    return places.some((place) => place)
  }
  return {
    /** False = no place that there can be, or the socket is on too many. Asked again under its id a watch says what is done there now. */
    arrive: (socket: string, { sub: id, name }: Principal, kind: string, { id: watch, scope: key, doing = null }: Watch): boolean => {
      const of = sockets.get(socket) ?? new Map<string, Place | null>()
      if (key === '' || (key?.length ?? 0) > MAX_KEY || (of.size >= MAX_WATCHES && !of.has(watch))) return false
      const before = of.get(watch)
      const since = before?.kind === kind && before.key === key ? before.since : now()
      of.set(watch, key === undefined ? null : { kind, key, id, name, doing, since, at: now() })
      sockets.set(socket, of)
      return true
    },
    /** True if somebody was there. */
    leave: (socket: string, watch: string): boolean => leave(socket, [watch]),
    disconnect: (socket: string): boolean => leave(socket, [...(sockets.get(socket)?.keys() ?? [])]),
    all: (): Place[] => [...sockets.values()].flatMap((of) => [...of.values()].filter((place) => place !== null)),
    /** True while anybody is on anything or looks who is. */
    watched: (): boolean => sockets.size > 0,
  }
}
