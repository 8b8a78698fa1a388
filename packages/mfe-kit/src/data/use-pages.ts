import { useCallback, useMemo, useState } from 'react'
import type { Document } from './document.ts'
import { execute } from './execute.ts'
import { queryKey } from './query-cache.ts'
import { useQuery } from './use-query.ts'

/** What every list of the contract answers with. */
export type Connection<Node> = { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
/** The pages after the first; `of` names the question that they answer. */
type Later<Node> = { of: string; nodes: Node[]; cursor: string | null; busy: boolean }
const none: never[] = []

/**
 * A list page by page: the first from the query, each next one after the last cursor. Other variables start afresh; a first page read again
 * leaves the later ones where they are. A row that stands on two pages because the list moved between them is given once. `connection` and `variables` must be stable.
 * `onMore` never throws: a page that could not be fetched may be asked for again.
 */
export const usePages = <Data, Vars extends { after?: string }, Node extends { id: string }>(
  document: Document<Data, Vars>,
  variables: Vars,
  connection: (data: Data) => Connection<Node>,
  options: { skip?: boolean } = {},
) => {
  const query = useQuery(document, variables, { ...options, keepPrevious: true })
  const first = useMemo(() => (query.data ? connection(query.data) : undefined), [query.data, connection])
  const { answers } = query
  const [later, setLater] = useState<Later<Node>>({ of: '', nodes: none, cursor: null, busy: false })
  const { nodes: more, busy, cursor: next } = later.of === answers ? later : { nodes: none, busy: false, cursor: null }
  const nodes = useMemo(() => [...new Map([...(first?.nodes ?? []), ...more].map((node) => [node.id, node])).values()], [first, more])
  const cursor = more.length > 0 ? next : first?.pageInfo.hasNextPage ? first.pageInfo.endCursor : null
  const key = queryKey(document, variables)
  const onMore = useCallback(async () => {
    if (!cursor || busy || answers !== key) return
    // a page that comes after the question has changed belongs nowhere
    const change = (next: (now: Later<Node>) => Partial<Later<Node>>) => setLater((now) => (now.of === key ? { ...now, ...next(now) } : now))
    setLater((now) => ({ of: key, nodes: now.of === key ? now.nodes : none, cursor, busy: true }))
    try {
      const { data } = await execute(document, { ...variables, after: cursor })
      const { nodes: come, pageInfo } = connection(data)
      change((now) => ({ nodes: [...now.nodes, ...come], cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null, busy: false }))
    } catch {
      change(() => ({ busy: false }))
    }
  }, [document, variables, connection, cursor, busy, answers, key])
  return { ...query, nodes, hasMore: cursor !== null, loadingMore: busy, onMore }
}
