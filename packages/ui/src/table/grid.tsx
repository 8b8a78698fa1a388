import { useId } from 'react'
import { classNames } from '../class-names.ts'
import { LoadingBlocks } from '../states/loading-blocks.tsx'
import { useMedia } from '../use-media.ts'
import { gridColumns } from './columns.ts'
import type { DataTableProps } from './table-props.ts'
import { TableBody } from './table-body.tsx'
import { TableHead } from './table-head.tsx'
import { useRowActs } from './acts/use-row-acts.ts'
import { useActiveRow } from './acts/use-active-row.ts'
import { useNearRows } from './near-rows.ts'
import { useDrawnRows } from './use-rows.ts'

const FOLDED_HEIGHT = 56

/** The head's box for all rows: clears while any is chosen, else chooses all that are loaded. */
const selectAll = <Row,>({ label, selectAllLabel, selected, onSelect }: DataTableProps<Row>, ids: string[]) => {
  if (!onSelect) return null
  const chosen = ids.filter((id) => selected?.has(id)).length
  const all = chosen > 0 && chosen === ids.length
  return { all, some: chosen > 0 && !all, label: selectAllLabel ?? label, onChange: () => onSelect(new Set(chosen > 0 ? [] : ids)) }
}

const Nothing = <Row,>({ loading, loadingLabel, label, empty }: DataTableProps<Row>) => (
  <div role="row" className="jt-table-none">
    <div role="gridcell">{loading ? <LoadingBlocks label={loadingLabel ?? label} count={12} /> : empty}</div>
  </div>
)

/** The table itself; see `DataTable`. */
export const Grid = <Row,>(props: DataTableProps<Row>) => {
  const { label, rows, columns, onSelect, grow = false, className, place, answers, onEnd, pageKeys = false } = props
  const folded = useMedia(`(max-width: ${(props.foldBelow ?? 768) - 1}px)`)
  const height = folded ? FOLDED_HEIGHT : (props.rowHeight ?? 36)
  const ids = rows.map(props.id)
  const base = useId()
  const keyOf = (index: number) => ids[index] ?? String(index)
  const { scroller, drawn, total, show, onScroll } = useDrawnRows({ count: rows.length, height, grow, keyOf, onEnd, place, answers })
  useNearRows(ids, drawn, props.onNear)
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
