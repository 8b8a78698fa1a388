import { formatCount, formatNumber, useLocale } from '@jangteo/mfe-kit'
import { ListFoot } from '@jangteo/ui'
import { CatalogTag } from '../product/catalog-tag.tsx'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './stock.module.css'
import { useStockCounts } from './use-stock.ts'

/** How many variants were found, and whether the ledger adds up to every row of the shop. */
export const StockFoot = ({ count }: { count?: { value: number; capped: boolean } }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const counts = useStockCounts()
  const number = (n: number) => formatNumber(n, locale)
  const right = counts?.agreeing === counts?.variants
  return (
    <ListFoot there={count !== undefined && counts !== undefined} end={<CatalogTag />}>
      {count && <span>{t.variantsFound(formatCount(count, locale))}</span>}
      {counts && (
        <span>
          {t.ledgersAgree}{' '}
          <b className={right ? css.right : css.gone}>
            {number(counts.agreeing)} / {number(counts.variants)}
          </b>
        </span>
      )}
    </ListFoot>
  )
}
