import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { formatDateTime, formatNumber, Link, useLocale, useQuery, useSession } from '@jangteo/mfe-kit'
import { EmptyState } from '@jangteo/ui'
import { useEffect, useMemo } from 'react'
import { StockMovements } from '../product/product.graphql.ts'
import { useWords } from '../words/use-words.ts'
import { balances, type LedgerRow } from './balances.ts'
import css from './stock.module.css'

const signed = (change: number, locale: 'ko' | 'en') => (change === 0 ? '' : `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change), locale)} `)

const Entry = ({ row }: { row: LedgerRow }) => {
  const t = useWords()
  const locale = useLocale()
  const { may } = useSession()
  return (
    <tr>
      <td>{formatDateTime(row.at, locale, 'datetime')}</td>
      <td>
        {t.movement[row.kind]} <small>{[row.reason, row.by].filter(Boolean).join(', ')}</small>
        {row.orderId && may('read-all-orders') && <Link href={`/orders/manage/${row.orderId}`}>{t.order}</Link>}
      </td>
      <td className={css.end}>
        {signed(row.change.onHand, locale)}
        <b>{formatNumber(row.onHand, locale)}</b>
      </td>
      <td className={css.end}>
        {signed(row.change.reserved, locale)}
        <b>{formatNumber(row.reserved, locale)}</b>
      </td>
    </tr>
  )
}

/** The newest 100 movements; read again whenever the variant's stock changes. */
export const Ledger = ({ variant }: { variant: VariantRow }) => {
  const t = useWords()
  const query = useQuery(StockMovements, { variantId: variant.id, first: 100 }, { keepPrevious: true })
  const { refetch } = query
  useEffect(() => void refetch(), [refetch, variant.version])
  const movements = query.data?.stockMovements.nodes
  const rows = useMemo(() => balances(movements ?? [], { onHand: variant.onHand ?? 0, reserved: variant.reserved ?? 0 }), [movements, variant])
  return (
    <section className={css.ledger}>
      <h3>{t.ledger}</h3>
      {movements?.length === 0 && <EmptyState title={t.noMovements} />}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{t.head.time}</th>
              <th>{t.head.what}</th>
              <th className={css.end}>{t.head.onHand}</th>
              <th className={css.end}>{t.head.reserved}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Entry key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
