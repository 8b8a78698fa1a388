import { MAX_WATCHED_KEYS } from '@jangteo/contracts/live'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Context } from '../data/document.ts'
import type { WatchHandle } from '../live/live-client.ts'
import { connectionOf } from './connections.ts'
import type { RowType } from './keep-rows.ts'
import { refetchFrom } from './refetchers.ts'
import { regroup } from './regroup.ts'

export type LiveOptions = {
  /** Position of the answer that brought the rows; null sends all of them. */
  from: string | null
  type: RowType
  scope?: string
  skip?: boolean
}

/** Some of the keys under one watch. */
type Group = { keys: readonly string[]; handle: WatchHandle }

/** Keeps the rows with these keys current in the row store while the component is on the page; read them by `useRow`. Goes on by position after every drop. */
export const useLive = (context: Context, view: string, keys: readonly string[], options: LiveOptions): void => {
  const { from, type, scope, skip = false } = options
  const groups = useRef<Group[]>([])
  const reset = useEffectEvent(() => {
    if (!refetchFrom(from)) for (const { handle } of groups.current) handle.renew(null)
  })
  const watchOnly = useEffectEvent((key: string) => {
    const { watch } = connectionOf(context)
    const { kept, ended, fresh } = regroup(groups.current, JSON.parse(key) as string[], MAX_WATCHED_KEYS)
    // first, for the service lets nobody watch too much at once; nothing is lost between, a fresh watch brings whatever is newer than what is held
    for (const { handle } of ended) handle.close()
    const opened = fresh.map((some) => ({
      keys: some,
      handle: watch({ view, type, keys: some, scope, from, onReset: () => reset() }),
    }))
    groups.current = [...kept, ...opened]
  })
  const key = JSON.stringify(keys)
  useEffect(() => {
    if (!skip) watchOnly(key)
  }, [context, view, type, scope, key, skip])
  useEffect(
    () => () => {
      for (const { handle } of groups.current.splice(0)) handle.close()
    },
    [context, view, type, scope, skip],
  )
  useEffect(() => {
    for (const { handle } of groups.current) handle.renew(from)
  }, [from])
}
