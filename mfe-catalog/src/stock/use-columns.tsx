import { LOW_STOCK } from '@jangteo/contracts/catalog/stock-standing'
import { formatAgo, formatNumber, useLocale, useNow } from '@jangteo/mfe-kit'
import { classNames, type Column, LeftRows, StockBar, Tag } from '@jangteo/ui'
import { use, useMemo } from 'react'
import { variantName } from '../product/option-names.ts'
import { ProductName } from '../product/in-lists/product-name.tsx'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './stock.module.css'
import type { StockRow } from './stock-row.ts'

/** The end of every bar's scale, so that bars compare; the alarm line stands a sixth along it. */
const SCALE = LOW_STOCK * 6

/** Wide enough for millions, the strong one too. */
const FIGURES = { onHand: 80, reserved: 66, available: 86 }

const Changed = ({ row }: { row: StockRow }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const now = useNow(5000)
  if (use(LeftRows).has(row.id)) return <Tag>{t.noLonger}</Tag>
  return <span className={css.when}>{row.variant.changedAt && formatAgo(row.variant.changedAt, locale, now)}</span>
}

const Product = ({ row: { product, variant } }: { row: StockRow }) => {
  const t = useStaffWords()
  const locale = useLocale()
  return <ProductName product={product} variant={variantName(product, variant, locale) || t.one} />
}

export const useColumns = (): Column<StockRow>[] => {
  const t = useStaffWords()
  const locale = useLocale()
  return useMemo(() => {
    const figure = (id: 'onHand' | 'reserved' | 'available', tone?: (row: StockRow) => string | false | undefined): Column<StockRow> => ({
      id,
      head: t.head[id],
      cell: (row) => <span className={classNames(row.waits && css.waits, tone?.(row))}>{formatNumber(row.variant[id] ?? 0, locale)}</span>,
      value: ({ variant }) => variant[id],
      width: FIGURES[id],
      align: 'end',
      strong: id === 'available',
      fold: id === 'available' ? 'first' : 'hide',
    })
    return [
      { id: 'product', head: t.head.product, cell: (row) => <Product row={row} />, width: 'fill', strong: true, fold: 'first' },
      { id: 'sku', head: 'SKU', cell: ({ variant }) => <span className={css.sku}>{variant.sku}</span>, width: 126, fold: 'second' },
      figure('onHand'),
      figure('reserved'),
      figure('available', ({ variant: { available } }) => (available <= 0 ? css.gone : available <= LOW_STOCK && css.few)),
      {
        id: 'bar',
        head: <span className="jt-out-of-sight">{t.stock}</span>,
        cell: ({ variant }) => (
          <StockBar
            label={t.barLabel(variant.available, variant.reserved ?? 0)}
            available={variant.available}
            reserved={variant.reserved ?? 0}
            alarm={LOW_STOCK}
            max={SCALE}
          />
        ),
        width: 132,
        fold: 'second',
      },
      { id: 'changed', head: t.head.changed, cell: (row) => <Changed row={row} />, width: 84, align: 'end', sort: 'down', fold: 'second' },
    ]
  }, [t, locale])
}
