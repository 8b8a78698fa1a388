import { lazy, Suspense } from 'react'
import { LoadingBlocks } from '../states/loading-blocks.tsx'
import type { DataTableProps } from './table-props.ts'

// No customer needs it, and it is a third of this package: its code comes with the first table.
const Grid = lazy(async () => ({ default: (await import('./grid.tsx')).Grid })) as unknown as typeof import('./grid.tsx').Grid

/**
 * Many rows, few drawn. J/K and arrows move, Enter opens, X and Space select; a cell with `value` shows its change;
 * below 768 px (or `foldBelow`) rows fold into two lines. Fills the box it stands in and scrolls there, unless `grow`.
 */
export const DataTable = <Row,>(props: DataTableProps<Row>) => (
  <Suspense fallback={<LoadingBlocks label={props.loadingLabel ?? props.label} count={12} />}>
    <Grid {...props} />
  </Suspense>
)
