import { useQuery, useRow } from '@jangteo/mfe-kit'
import { Button, EmptyState, LoadingBlocks } from '@jangteo/ui'
import { OneProduct } from '../../product/product.graphql.ts'
import type { ProductView } from '../../product/product-view.ts'
import { useLiveProducts } from '../../product/use-live-products.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { Moves } from '../moves.ts'
import { stockRow } from '../stock-row.ts'
import css from './panel.module.css'
import { StockPanel } from './stock-panel.tsx'

type Opened = { productId: string; variantId: string; moves: Moves; onMoves: (change: (moves: Moves) => Moves) => void; onClose: () => void }

/** The variant that the address names, alive, whether it stands in the list or not. */
export const OpenedStock = ({ productId, variantId, moves, onMoves, onClose }: Opened) => {
  const t = useStaffWords()
  const query = useQuery(OneProduct, { id: productId })
  useLiveProducts(query.data?.product ? [query.data.product] : undefined, query.position)
  const product = useRow<ProductView>('Product', productId)
  const row = product && stockRow(product, variantId, moves)
  if (row) return <StockPanel row={row} onMoves={onMoves} onClose={onClose} />
  return (
    <aside className={css.panel} aria-label={t.stock}>
      {query.status === 'loading' ? (
        <LoadingBlocks label={t.loading} look="panel" />
      ) : (
        <EmptyState title={query.status === 'failed' ? t.notLoaded : t.noProduct} action={<Button onClick={onClose}>{t.close}</Button>} />
      )}
    </aside>
  )
}
