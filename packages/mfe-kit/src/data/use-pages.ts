import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Document } from './document.ts'
import { execute } from './execute.ts'
import { useQuery } from './use-query.ts'

/** What every list of the contract answers with. */
export type Connection<Node> = { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
type Later<Node> = { of: unknown; nodes: Node[]; cursor: string | null; busy: boolean }

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
  const [later, setLater] = useState<Later<Node>>({ of: null, nodes: [], cursor: null, busy: false })
  useEffect(() => {
    if (!first) return
    const cursor = first.pageInfo.hasNextPage ? first.pageInfo.endCursor : null
    setLater((now) => (now.of === variables && now.nodes.length > 0 ? now : { of: variables, nodes: [], cursor, busy: false }))
  }, [first, variables])
  const nodes = useMemo(() => [...new Map([...(first?.nodes ?? []), ...later.nodes].map((node) => [node.id, node])).values()], [first, later.nodes])
  const { cursor, busy } = later
  const onMore = useCallback(async () => {
    if (!cursor || busy) return
    setLater((now) => ({ ...now, busy: true }))
    try {
      const { data } = await execute(document, { ...variables, after: cursor })
      const { nodes: next, pageInfo } = connection(data)
      setLater((now) => ({ ...now, nodes: [...now.nodes, ...next], cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null, busy: false }))
    } catch {
      setLater((now) => ({ ...now, busy: false }))
    }
  }, [document, variables, connection, cursor, busy])
  return { ...query, nodes, hasMore: cursor !== null, loadingMore: busy, onMore }
}
