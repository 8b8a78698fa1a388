import { useCallback, type MouseEvent } from 'react'
import type { DataTableProps } from './table-props.ts'
import { TableRow } from './table-row.tsx'
import type { DrawnRow } from './use-rows.ts'

const inner = (event: MouseEvent) => event.target instanceof Element && event.target.closest('a,button,input,label,select') !== null

type BodyProps<Row> = {
  table: DataTableProps<Row>
  drawn: DrawnRow[]
  /** Height of all rows, where they scroll by themselves. */
  total: number | undefined
  ids: string[]
  /** Start of the rows' DOM ids. */
  base: string
  folded: boolean
  height: number
  /** The row the keyboard is on, or −1. */
  at: number
  setActive: (id: string) => void
  open: (index: number) => void
  toggle: (id: string, range: boolean) => void
}

/** The rows in view, each at its place. */
export const TableBody = <Row,>({ table, drawn, total, ids, base, folded, height, at, setActive, open, toggle }: BodyProps<Row>) => {
  const press = useCallback(
    (index: number, rowId: string, event: MouseEvent) => {
      if (inner(event) || getSelection()?.isCollapsed === false) return
      setActive(rowId)
      open(index)
    },
    [setActive, open],
  )
  const choose = useCallback(
    (rowId: string, range: boolean) => {
      setActive(rowId)
      toggle(rowId, range)
    },
    [setActive, toggle],
  )
  const selects = table.onSelect !== undefined
  const draw = ({ index, top }: DrawnRow) => {
    const row = table.rows[index]
    const rowId = ids[index]
    if (row === undefined || rowId === undefined) return null
    const place = { row, rowId, index, top, height, columns: table.columns, folded, domId: `${base}-${rowId}` }
    const state = { active: index === at, selected: selects ? (table.selected?.has(rowId) ?? false) : null, dimmed: table.dimmed?.(row) ?? false }
    const words = { href: table.href?.(row), selectLabel: table.selectLabel?.(row) }
    return <TableRow key={rowId} {...place} {...state} {...words} own={table.own} onPress={press} onToggle={choose} />
  }
  return (
    <div role="rowgroup" className="jt-tbody" style={total === undefined ? undefined : { height: `${total}px` }}>
      {drawn.map(draw)}
    </div>
  )
}
