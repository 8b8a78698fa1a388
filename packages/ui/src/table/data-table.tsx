import type { ReactNode } from 'react'
import { late } from '../late/late.tsx'
import { LoadingBlocks } from '../states/loading-blocks.tsx'
import type { DataTableProps } from './table-props.ts'

// No customer needs it, and it is a third of this package: its code comes with the first table.
const Grid = late(async () => (await import('./grid.tsx')).Grid) as unknown as <Row>(props: DataTableProps<Row> & { waiting: ReactNode }) => ReactNode

/**
 * Many rows, few drawn. J/K and arrows move, Enter opens, X and Space select; a cell with `value` shows its change;
 * below 768 px (or `foldBelow`) rows fold into two lines. Fills the box it stands in and scrolls there, unless `grow`.
 */
export const DataTable = <Row,>(props: DataTableProps<Row>) => (
  <Grid {...props} waiting={<LoadingBlocks label={props.loadingLabel ?? props.label} count={12} />} />
)
