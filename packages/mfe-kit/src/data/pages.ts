/** What every list of the contract answers with. */
export type Connection<Node> = {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  count?: { value: number; capped: boolean } | null
}

/**
 * All pages of one question read so far. `page`: the first one as it came last, `cursor`: where the next one begins, behind the first `at` nodes.
 * `ahead`: `more` rows than these; or all were read once and are to be read `again` from the cursor on, since some may have come in; or `none`.
 */
export type Known<Node> = {
  of: string
  page: Connection<Node> | undefined
  nodes: Node[]
  cursor: string | null
  at: number
  ahead: 'more' | 'again' | 'none'
}

type Row = { id: string }
const idsOf = (nodes: readonly Row[]) => new Set(nodes.map(({ id }) => id))

export const nothingKnown: Known<never> = { of: '', page: undefined, nodes: [], cursor: null, at: 0, ahead: 'none' }

/**
 * Where in `rows` a page ends that was read anew at their place: behind the row that explains the page by the fewest changes, for each row above
 * it that the page lacks has left, each below it that the page has moved up. 0 if no row can be said to have kept its place.
 */
const seamOf = (rows: readonly Row[], page: readonly Row[]): number => {
  const here = idsOf(page)
  const places = rows.flatMap(({ id }, at) => (here.has(id) ? [at + 1] : []))
  let best = { seam: 0, cost: places.length }
  for (const [passed, seam] of places.entries()) {
    const cost = seam - 2 * (passed + 1) + places.length
    if (cost < best.cost || (cost === best.cost && best.seam > 0)) best = { seam, cost }
  }
  return best.seam
}

const without = <Node extends Row>(rows: readonly Node[], page: readonly Node[]): Node[] => {
  const here = idsOf(page)
  return rows.filter(({ id }) => !here.has(id))
}

/**
 * The list after its first page was read again. Rows that the page no longer reaches, since others stand before them, stay below it; a page that
 * shares no row with the list begins it afresh, for nobody knows what lies between. The same page again is the same list.
 */
export const withFirstPage = <Node extends Row>(known: Known<Node>, of: string, page: Connection<Node>): Known<Node> => {
  if (known.page === page && known.of === of) return known
  const { nodes, pageInfo } = page
  const seam = known.of === of && pageInfo.hasNextPage ? seamOf(known.nodes, nodes) : 0
  const below = seam > 0 ? without(known.nodes.slice(seam), nodes) : []
  const all = [...nodes, ...below]
  const first = { of, page, nodes: all, cursor: pageInfo.endCursor, at: nodes.length }
  if (below.length === 0) return { ...first, ahead: pageInfo.hasNextPage ? 'more' : 'none' }
  if (known.at < known.nodes.length) return { ...first, ahead: 'again' }
  return { ...first, cursor: known.cursor, at: all.length, ahead: known.ahead === 'more' ? 'more' : 'again' }
}

/**
 * The list with the page behind its cursor. A row that stands on two pages, because the list moved between them, is given once. Where the end is
 * reached and the first page counted more rows than these, some came in between pages: all behind it are read again, once.
 */
export const withNextPage = <Node extends Row>(known: Known<Node>, { nodes, pageInfo }: Connection<Node>): Known<Node> => {
  const above = without(known.nodes.slice(0, known.at), nodes)
  const rest = known.nodes.slice(known.at)
  const below = pageInfo.hasNextPage ? without(rest.slice(seamOf(rest, nodes)), nodes) : []
  const all = [...above, ...nodes, ...below]
  const next = { ...known, nodes: all, cursor: pageInfo.endCursor ?? known.cursor, at: all.length - below.length }
  if (pageInfo.hasNextPage) return { ...next, ahead: below.length > 0 ? 'again' : 'more' }
  const { page } = known
  const lacks = rest.length === 0 && page?.count && !page.count.capped && page.count.value > all.length
  // with nothing behind the first page its end would be asked for the same for ever
  if (!lacks || all.length <= page.nodes.length) return { ...next, ahead: 'none' }
  return { ...next, cursor: page.pageInfo.endCursor, at: page.nodes.length, ahead: 'again' }
}
