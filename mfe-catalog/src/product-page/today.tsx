import type { ProductMoment } from '@jangteo/contracts/catalog/product-moment'
import { LOW_STOCK } from '@jangteo/contracts/catalog/stock-standing'
import { formatAgo, formatDateTime, formatMoney, useGauge, useLocale, useNow } from '@jangteo/mfe-kit'
import { LogList } from '@jangteo/ui'
import { useState } from 'react'
import { useOptionText } from '../product/option-names.ts'
import type { ProductView } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import { optionsAmong } from './choose-variant.ts'
import css from './product-page.module.css'

const DAY = 24 * 60 * 60_000
const LINES = 6
const tones = { PRICE: 'gold', SOLD: 'plain', BACK: 'plain', ARRIVED: 'jade' } as const

/** What happened, as a sentence; a variant is named where there are several. */
const useSentence = (product: ProductView) => {
  const t = useWords()
  const locale = useLocale()
  const say = useOptionText(product)
  const { variants, currency } = product
  const money = (minor: number | null) => formatMoney(minor ?? 0, currency, locale)
  const nameOf = (variant: ProductView['variants'][number]) =>
    optionsAmong(variants, variant)
      .map(({ name, value }) => say(name, value))
      .join(' ')
  return ({ kind, variantId, quantity, left, was, now }: ProductMoment) => {
    const variant = variants.find(({ id }) => id === variantId)
    const [of, count] = [variant ? nameOf(variant) : '', quantity ?? 0]
    if (kind === 'ARRIVED') return t.arrivedMoment(count, of)
    if (kind === 'BACK') return t.backMoment(count, of)
    if (kind === 'SOLD') return left !== null && left <= LOW_STOCK ? t.soldMomentLeft(count, of, left) : t.soldMoment(count, of)
    return (
      <>
        {of || t.priceMoment} {money(was)} → <b>{money(now)}</b>
      </>
    )
  }
}

/** The product's own small ledger: prices, what was sold, what arrived. New lines come on top and are washed for a moment. */
export const Today = ({ product, read }: { product: ProductView; read: ProductMoment[] }) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(1000)
  const sentence = useSentence(product)
  const moments = useGauge<ProductMoment[]>('catalog', 'product-today', product.id) ?? read
  const [seen] = useState(() => moments[0]?.seq ?? 0)
  const today = moments.filter(({ at }) => now - Date.parse(at) < DAY).slice(0, LINES)
  return (
    <section className={css.today}>
      <header>
        <h2>{t.today}</h2>
        <span className="jt-caption">{t.todayNote}</span>
      </header>
      {today.length === 0 ? (
        <p className="jt-caption">{t.nothingToday}</p>
      ) : (
        <LogList
          label={t.today}
          entries={today.map((moment) => ({
            id: String(moment.seq),
            time: formatDateTime(moment.at, locale, 'minute'),
            mark: moment.kind === 'PRICE' ? 'diamond' : 'square',
            tone: tones[moment.kind],
            text: sentence(moment),
            end: formatAgo(moment.at, locale, now),
            fresh: moment.seq > seen,
          }))}
        />
      )}
    </section>
  )
}
