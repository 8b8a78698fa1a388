import { bareVersion, formatMoney, useLocale, useParts } from '@jangteo/mfe-kit'
import { Money, PageHead, PartTag, SectionHead } from '@jangteo/ui'
import { type ReviewedLine, totalOf, unitsIn } from '../cart/cart.ts'
import { CartLines } from '../cart/lines/cart-lines.tsx'
import { useOwnEdit } from '../cart/use-own-edit.ts'
import { useWords } from '../words/use-words.ts'
import css from './checkout.module.css'

/** Whose prices and stock these are. */
const CatalogTag = () => {
  const catalog = useParts().find(({ name }) => name === 'catalog')
  return catalog ? <PartTag part="catalog" version={bareVersion(catalog.version)} /> : null
}

/** The cart as it is at this moment: what changed says so in its line, and the sum with it. On the phone the page's title stands here. */
export const Summary = ({ lines, narrow }: { lines: readonly ReviewedLine[]; narrow: boolean }) => {
  const t = useWords()
  const locale = useLocale()
  const own = useOwnEdit()
  const total = totalOf(lines)
  const count = t.cartOf(unitsIn(lines))
  return (
    <>
      <div className={css.cart}>{narrow ? <PageHead title={t.checkout} note={count} /> : <SectionHead title={count} actions={<CatalogTag />} />}</div>
      <div className={css.lines}>
        <CartLines lines={lines} still={narrow} />
      </div>
      <div className={css.total}>
        <span>{t.total}</span>
        <Money text={formatMoney(total, 'KRW', locale)} value={total} size="figure" own={own} />
      </div>
    </>
  )
}
