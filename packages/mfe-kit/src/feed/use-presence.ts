import { MAX_DOING, type PresentPerson } from '@jangteo/contracts/presence'
import type { Permission } from '@jangteo/contracts/principal'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Context } from '../data/document.ts'
import { useSession } from '../session/session.ts'
import { connectionOf } from './connections.ts'

export type { PresentPerson } from '@jangteo/contracts/presence'
/** What staff can be on together. */
export type PresenceKind = 'order' | 'product'

type Here = readonly PresentPerson[]
type ByKey = Readonly<Record<string, Here>>

const served: Record<PresenceKind, { context: Context; permission: Permission }> = {
  order: { context: 'orders', permission: 'read-all-orders' },
  product: { context: 'catalog', permission: 'read-stock' },
}
const NOBODY: Here = []
const NOWHERE: ByKey = {}

const gaugeOf = (kind: PresenceKind, key?: string) => connectionOf(served[kind].context).gauge(`presence.${kind}`, key)

/** What the service says, without oneself; the same value until others change. `skip` asks nothing. */
const useOthers = <Said, T>(kind: PresenceKind, key: string | undefined, skip: boolean, othersOf: (said: Said, me: string) => T): T | undefined => {
  const me = useSession().user?.id ?? ''
  const [seen] = useState<{ others?: T }>({})
  const subscribe = useCallback(
    (listener: () => void) => {
      seen.others = undefined
      if (skip) return () => {}
      const gauge = gaugeOf(kind, key)
      const take = () => {
        const said = gauge.get() as Said | undefined
        const others = said && othersOf(said, me)
        if (JSON.stringify(others) === JSON.stringify(seen.others)) return
        seen.others = others
        listener()
      }
      take()
      return gauge.subscribe(take)
    },
    [kind, key, skip, me, seen, othersOf],
  )
  return useSyncExternalStore(subscribe, () => seen.others)
}

const besides = (there: Here, me: string): Here => there.filter(({ id }) => id !== me)
const besidesByKey = (said: ByKey, me: string): ByKey =>
  Object.fromEntries(
    Object.entries(said)
      .map(([key, there]) => [key, besides(there, me)] as const)
      .filter(([, others]) => others.length > 0),
  )

/**
 * Says that one is on this thing (null: on none) and what one does there: the name of a field or an action, parts joined by `:`, at most 80
 * characters. Returns the others there, each once, the newest first; the same array while nothing changes. For staff: others see nobody.
 */
export const usePresence = (kind: PresenceKind, key: string | null, doing: string | null = null): Here => {
  const { may } = useSession()
  const skip = key === null || !may(served[kind].permission)
  const others = useOthers(kind, key ?? undefined, skip, besides)
  useEffect(() => {
    if (!skip) return gaugeOf(kind, key ?? undefined).say(doing?.slice(0, MAX_DOING) ?? null)
  }, [kind, key, doing, skip])
  return others ?? NOBODY
}

/** For lists: the others on each thing of a kind, by key; nobody is on what is not in it. The same map while nothing changes. */
export const useWhoIsOn = (kind: PresenceKind): ReadonlyMap<string, Here> => {
  const { may } = useSession()
  const others = useOthers(kind, undefined, !may(served[kind].permission), besidesByKey) ?? NOWHERE
  return useMemo(() => new Map(Object.entries(others)), [others])
}
