import { useNow } from '@jangteo/mfe-kit'
import { Diamond, Panel } from '@jangteo/ui'
import { LiveCard } from '../product/live-card.tsx'
import type { ProductView } from '../product/product-view.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './editor.module.css'

const JUST = 10_000

/** The product's card as it stands in the shop now. */
export const CustomerSees = ({ product }: { product: ProductView }) => {
  const t = useStaffWords()
  const now = useNow(1000)
  const changed = [product.priceChange?.at, product.stockChange?.at].some((at) => at && now - Date.parse(at) < JUST)
  const note = changed && (
    <b className={css.just}>
      <Diamond /> {t.justChanged}
    </b>
  )
  return (
    <Panel title={t.customerSees} actions={note}>
      <div className={css.preview}>
        <LiveCard product={product} ratio="wide" />
        <p className={css.kinds}>{t.kindsOf(product.variants.length)}</p>
      </div>
    </Panel>
  )
}
