/** What every list of the contract answers with. */
export type Connection<Node> = { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

/** All pages of one question read so far. `page`: the first one as it came last, `cursor`: where the next one begins, null at the end. */
export type Known<Node> = { of: string; page: Connection<Node> | undefined; nodes: Node[]; cursor: string | null }

export const nothingKnown: Known<never> = { of: '', page: undefined, nodes: [], cursor: null }

/**
 * The list after its first page was read again. Rows that the page no longer reaches, since newer ones stand before them, stay below it;
 * a page that shares no row with the list begins it afresh, for nobody knows what lies between. The same page again is the same list.
 */
export const withFirstPage = <Node extends { id: string }>(known: Known<Node>, of: string, page: Connection<Node>): Known<Node> => {
  if (known.page === page && known.of === of) return known
  const { nodes, pageInfo } = page
  const here = new Set(nodes.map(({ id }) => id))
  const last = known.of === of && pageInfo.hasNextPage ? known.nodes.findLastIndex(({ id }) => here.has(id)) : -1
  const below = last < 0 ? [] : known.nodes.slice(last + 1)
  const end = pageInfo.hasNextPage ? pageInfo.endCursor : null
  return { of, page, nodes: [...nodes, ...below], cursor: below.length > 0 ? known.cursor : end }
}

/** The list with its next page. A row that stands on two pages because the list moved between them is given once. */
export const withNextPage = <Node extends { id: string }>(known: Known<Node>, { nodes, pageInfo }: Connection<Node>): Known<Node> => ({
  ...known,
  nodes: [...new Map([...known.nodes, ...nodes].map((node) => [node.id, node])).values()],
  cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
})
