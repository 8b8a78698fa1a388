import { titleOf } from '@jangteo/contracts/catalog/title'
import { formatNumber, useLocale, useSession } from '@jangteo/mfe-kit'
import { Changed, classNames, Figure, FigureRow, IconButton, Thumb, XIcon } from '@jangteo/ui'
import { useEffect, useRef } from 'react'
import { variantName } from '../../product/option-names.ts'
import { pictureOf } from '../../product/product-view.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { Moves } from '../moves.ts'
import type { StockRow } from '../stock-row.ts'
import { Ledger } from './ledger.tsx'
import { MoveStock } from './move-stock.tsx'
import css from './panel.module.css'

const Figures = ({ row: { variant, waits } }: { row: StockRow }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const figure = (label: string, value: number, moves: boolean) => (
    <Figure
      label={label}
      value={
        <Changed value={value} own={waits && moves} className={classNames(waits && moves && css.waits)}>
          {formatNumber(value, locale)}
        </Changed>
      }
    />
  )
  return (
    <FigureRow>
      {figure(t.head.onHand, variant.onHand ?? 0, true)}
      {figure(t.head.reserved, variant.reserved ?? 0, false)}
      {figure(t.head.available, variant.available, true)}
    </FigureRow>
  )
}

type PanelProps = { row: StockRow; onMoves: (change: (moves: Moves) => Moves) => void; onClose: () => void }

/** One variant: its figures, what may be done, and every movement. Takes the focus when it opens; Escape closes it. */
export const StockPanel = ({ row, onMoves, onClose }: PanelProps) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { may } = useSession()
  const { variant, product } = row
  const name = variantName(product, variant, locale)
  const title = titleOf(product, locale)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <aside className={css.panel} aria-label={[title, name].filter(Boolean).join(' ')} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <header className={css.head}>
        <Thumb src={pictureOf(product)} size={56} />
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <p>
            {name || t.one} · <span className={css.sku}>{variant.sku}</span>
          </p>
        </div>
        <IconButton label={t.close} icon={XIcon} onClick={onClose} />
      </header>
      <Figures row={row} />
      {may('change-stock') && <MoveStock variant={variant} waits={row.waits} onMoves={onMoves} />}
      <Ledger variantId={variant.id} version={variant.version} />
    </aside>
  )
}
