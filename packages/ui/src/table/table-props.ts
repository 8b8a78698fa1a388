import type { ReactNode } from 'react'
import type { TablePlace } from './acts/table-place.ts'
import type { Column } from './columns.ts'

/** See `DataTable`. */
export type DataTableProps<Row> = {
  label: string
  rows: Row[]
  id: (row: Row) => string
  columns: Column<Row>[]
  rowHeight?: 36 | 37 | 44 | 56
  /** How many there are beyond the loaded ones, for readers. */
  total?: number
  href?: (row: Row) => string
  /** Pressing or Enter; instead of following `href`. */
  onOpen?: (row: Row) => void
  selected?: ReadonlySet<string>
  onSelect?: (selected: Set<string>) => void
  selectLabel?: (row: Row) => string
  selectAllLabel?: string
  dimmed?: (row: Row) => boolean
  /** Id of the row that is open beside the table. */
  active?: string
  /** The gather bar, under the head. */
  bar?: ReactNode
  /** An `EmptyState`. */
  empty?: ReactNode
  loading?: boolean
  loadingLabel?: string
  /** The last rows come into view. */
  onEnd?: () => void
  /** Told the ids of the rows in view and some around them, whenever they are other ones: for what is only kept current where somebody looks. */
  onNear?: (ids: readonly string[]) => void
  /** All rows stand in the page instead of scrolling by themselves; for short tables. */
  grow?: boolean
  /** Names the question the rows answer; the answer to another one is shown from its top. */
  answers?: string
  /** Where to begin, and what is written to while somebody scrolls and moves, so that a page can come back to it. */
  place?: TablePlace
  /** J and K work from anywhere on the page: for its one main table. */
  pageKeys?: boolean
  /** Width of the window under which rows fold into two lines; 768 unless the columns need more. */
  foldBelow?: number
  /** Changes made here do not flash. */
  own?: (row: Row, columnId: string) => boolean
  className?: string
}
