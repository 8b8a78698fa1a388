import type { ReactNode } from 'react'

/** One column of a `DataTable`. Keep the array stable: a new one draws every row again. */
export type Column<Row> = {
  id: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Pixels, or a share of what is left. */
  width: number | 'fill'
  /** Figures stand right. */
  align?: 'end'
  /** What is compared: the cell shows when it changes. */
  value?: (row: Row) => string | number | null | undefined
  /** Sorted by this column, and which way. */
  sort?: 'up' | 'down'
  onSort?: () => void
  /** Below 768 px: in the first line, in the second, or not at all (the default for all but the first column). */
  fold?: 'first' | 'second' | 'hide'
  strong?: boolean
}

/** `grid-template-columns` for these columns, with the box for selecting in front. */
export const gridColumns = (columns: { width: number | 'fill' }[], selectable: boolean): string =>
  [...(selectable ? ['var(--select)'] : []), ...columns.map(({ width }) => (width === 'fill' ? 'minmax(120px, 1fr)' : `${width}px`))].join(' ')

/** Columns of each line of a folded row. */
export const foldedLines = <Row>(columns: Column<Row>[]): { first: Column<Row>[]; second: Column<Row>[] } => {
  const place = (column: Column<Row>, at: number) => column.fold ?? (at === 0 ? 'first' : 'hide')
  return { first: columns.filter((column, at) => place(column, at) === 'first'), second: columns.filter((column, at) => place(column, at) === 'second') }
}
