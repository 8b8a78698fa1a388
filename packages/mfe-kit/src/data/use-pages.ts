import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { currentPlace } from '../routes/location.ts'
import type { Document } from './document.ts'
import { execute } from './execute.ts'
import { type Connection, type Known, nothingKnown, withFirstPage, withNextPage } from './pages.ts'
import { queryKey } from './query-cache.ts'
import { type QueryOptions, useQuery } from './use-query.ts'

const KEPT = 20
const lists = new Map<string, Known<unknown>>()
const keep = (known: Known<unknown>) => {
  lists.delete(known.of)
  lists.set(known.of, known)
  const [oldest] = lists.keys()
  if (lists.size > KEPT && oldest !== undefined) lists.delete(oldest)
}

/**
 * A list page by page: the first from the query, each next one after the last cursor. Other variables start afresh; a first page read again
 * leaves the later rows where they are, whatever came in behind or between them is fetched by itself once all were there, and going back finds
 * all of them. `connection` and `variables` must be stable.
 * `onMore` never throws: a page that could not be fetched may be asked for again.
 */
export const usePages = <Data, Vars extends { after?: string }, Node extends { id: string }>(
  document: Document<Data, Vars>,
  variables: Vars,
  connection: (data: Data) => Connection<Node>,
  options: Pick<QueryOptions, 'skip' | 'version'> = {},
) => {
  const query = useQuery(document, variables, { ...options, keepPrevious: true })
  const { answers, data } = query
  const key = queryKey(document, variables)
  const first = useMemo(() => (data ? connection(data) : undefined), [data, connection])
  const [kept, setKnown] = useState<Known<Node>>(() => (currentPlace().way === 'pop' && (lists.get(key) as Known<Node> | undefined)) || nothingKnown)
  const [under, setUnder] = useState<string | null>(null)
  const known = first ? withFirstPage(kept, answers, first) : nothingKnown
  if (first && known !== kept) setKnown(known)
  useEffect(() => keep(known), [known])
  const { nodes, cursor, ahead } = known
  const busy = ahead !== 'none' && under === answers + cursor
  const onMore = useCallback(async () => {
    if (ahead === 'none' || cursor === null || busy || answers !== key) return
    setUnder(key + cursor)
    try {
      const next = await execute(document, { ...variables, after: cursor })
      // a page that comes after the question has changed, or that another one overtook, belongs nowhere
      setKnown((now) => (now.of === key && now.cursor === cursor ? withNextPage(now, connection(next.data)) : now))
    } catch {
      // it may be asked for again
    }
    setUnder(null)
  }, [document, variables, connection, ahead, cursor, busy, answers, key])
  const again = useEffectEvent(() => void onMore())
  useEffect(() => {
    if (known.ahead === 'again') again()
  }, [known])
  return { ...query, nodes, hasMore: ahead === 'more', loadingMore: busy, onMore }
}
