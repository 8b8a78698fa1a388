import type { ProductChange } from '@jangteo/contracts/catalog/product-change'
import { formatAgo, formatNumber, type Locale, useLocale, useNow } from '@jangteo/mfe-kit'
import { Avatar, Panel } from '@jangteo/ui'
import type { ReactNode } from 'react'
import { variantName } from '../product/option-names.ts'
import type { ProductView } from '../product/product-view.ts'
import { useStaffWords, type StaffWords } from '../words/use-staff-words.ts'
import css from './editor.module.css'
import type { FieldName } from './fields/edits.ts'

/** What was done, in words. */
const told = (change: ProductChange, product: ProductView, t: StaffWords, locale: Locale): ReactNode => {
  const number = (n: number | null) => formatNumber(n ?? 0, locale)
  const [variant] = product.variants.filter(({ id }) => change.variantIds.includes(id))
  const name = (variant && (variantName(product, variant, locale) || variant.sku)) ?? ''
  switch (change.kind) {
    case 'EDITED':
      return change.fields.map((field) => t[field as FieldName]).join(', ')
    case 'PRICED':
      return (
        <>
          {t.pricedFrom(name, number(change.was))} <b>{number(change.now)}</b>
        </>
      )
    case 'VARIANTS_ADDED':
      return t.variantsAdded(change.variantIds.length)
    case 'RECEIVED':
      return t.unitsReceived(name, number(change.quantity))
    case 'ADJUSTED':
      return t.unitsAdjusted(name, `${(change.quantity ?? 0) > 0 ? '+' : '−'}${number(Math.abs(change.quantity ?? 0))}`, change.reason ?? '')
    default:
      return t.changeKind[change.kind]
  }
}

/** Who changed what, newest first. */
export const HistoryPanel = ({ product, changes }: { product: ProductView; changes: readonly ProductChange[] }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const now = useNow(5000)
  return (
    <Panel title={t.history} actions={<span className={css.hint}>{t.version(product.version)}</span>}>
      <ol className={css.history}>
        {changes.map((change) => (
          <li key={change.id}>
            <Avatar name={change.by ?? t.somebody} size={20} />
            <span>{told(change, product, t, locale)}</span>
            <time dateTime={change.at}>{formatAgo(change.at, locale, now)}</time>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
