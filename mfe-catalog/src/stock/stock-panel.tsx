import { formatNumber, useLocale, useSession } from '@jangteo/mfe-kit'
import { Changed, Figure, FigureRow, IconButton, Thumb } from '@jangteo/ui'
import X from 'lucide-react/icons/x'
import { pictureOf, titleOf } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import { Ledger } from './ledger.tsx'
import { MoveStock } from './move-stock.tsx'
import css from './stock.module.css'
import type { StockRow } from './stock-row.ts'

/** One variant: its figures, what may be done, and every movement. */
export const StockPanel = ({ row, onClose }: { row: StockRow; onClose: () => void }) => {
  const t = useWords()
  const locale = useLocale()
  const { may } = useSession()
  const { variant, product, name } = row
  const title = titleOf(product, locale)
  const figure = (label: string, value: number) => (
    <Figure
      label={label}
      value={
        <Changed value={value} look="pill">
          {formatNumber(value, locale)}
        </Changed>
      }
    />
  )
  return (
    <aside className={css.panel} aria-label={[title, name].filter(Boolean).join(' ')}>
      <header className={css.head}>
        <Thumb src={pictureOf(product)} size={56} />
        <div>
          <h2>{title}</h2>
          <p>
            {name && `${name} · `}
            <span className={css.sku}>{variant.sku}</span>
          </p>
        </div>
        <IconButton label={t.close} icon={X} onClick={onClose} />
      </header>
      <FigureRow>
        {figure(t.head.onHand, variant.onHand ?? 0)}
        {figure(t.head.reserved, variant.reserved ?? 0)}
        {figure(t.head.available, variant.available)}
      </FigureRow>
      {may('change-stock') && <MoveStock variant={variant} />}
      <Ledger variant={variant} />
    </aside>
  )
}
