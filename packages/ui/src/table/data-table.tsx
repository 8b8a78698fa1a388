import { useId, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { LoadingBlocks } from '../states/loading-blocks.tsx'
import { useMedia } from '../use-media.ts'
import { gridColumns, type Column } from './columns.ts'
import { TableBody } from './table-body.tsx'
import { TableHead } from './table-head.tsx'
import { useRowActs } from './acts/use-row-acts.ts'
import type { TablePlace } from './acts/table-place.ts'
import { useActiveRow } from './acts/use-active-row.ts'
import { useDrawnRows } from './use-rows.ts'

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

const FOLDED_HEIGHT = 56

/** The head's box for all rows: clears while any is chosen, else chooses all that are loaded. */
const selectAll = <Row,>({ label, selectAllLabel, selected, onSelect }: DataTableProps<Row>, ids: string[]) => {
  if (!onSelect) return null
  const chosen = ids.filter((id) => selected?.has(id)).length
  const all = chosen > 0 && chosen === ids.length
  return { all, some: chosen > 0 && !all, label: selectAllLabel ?? label, onChange: () => onSelect(new Set(chosen > 0 ? [] : ids)) }
}

const Nothing = <Row,>({ loading, loadingLabel, label, empty }: DataTableProps<Row>) => (
  <div className="jt-table-none">{loading ? <LoadingBlocks label={loadingLabel ?? label} count={12} /> : empty}</div>
)

/**
 * Many rows, few drawn. J/K and arrows move, Enter opens, X and Space select; a cell with `value` shows its change;
 * below 768 px (or `foldBelow`) rows fold into two lines. Fills the box it stands in and scrolls there, unless `grow`.
 */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { label, rows, columns, onSelect, grow = false, className, place, answers, onEnd, pageKeys = false } = props
  const folded = useMedia(`(max-width: ${(props.foldBelow ?? 768) - 1}px)`)
  const height = folded ? FOLDED_HEIGHT : (props.rowHeight ?? 36)
  const ids = rows.map(props.id)
  const base = useId()
  const keyOf = (index: number) => ids[index] ?? String(index)
  const { scroller, drawn, total, show, onScroll } = useDrawnRows({ count: rows.length, height, grow, keyOf, onEnd, place, answers })
  const { open, toggle } = useRowActs(props)
  const keys = useActiveRow({ ids, active: props.active, scroller, show, onOpen: open, onSelect: onSelect && toggle, place, pageKeys })
  const states = {
    'aria-label': label,
    'aria-rowcount': (props.total ?? rows.length) + 1,
    'aria-multiselectable': onSelect ? true : undefined,
    'aria-activedescendant': keys.at >= 0 ? `${base}-${ids[keys.at]}` : undefined,
    'aria-busy': props.loading || undefined,
  }
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      {...states}
      className={classNames('jt-table', grow && 'jt-table-grow', folded && 'jt-table-folded', className)}
      style={{ '--columns': gridColumns(columns, onSelect !== undefined) }}
      onKeyDown={keys.onKeyDown}
      onScroll={onScroll}
    >
      <TableHead columns={columns} select={selectAll(props, ids)} hidden={folded} bar={props.bar} />
      <TableBody table={props} {...{ drawn, total, ids, base, folded, height, open, toggle }} at={keys.at} setActive={keys.setActive} />
      {rows.length === 0 && <Nothing {...props} />}
    </div>
  )
}
