import { formatMoney, Link, useLocale } from '@jangteo/mfe-kit'
import { Money, QuantityStepper, TextButton, Thumb } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import { type ReviewedLine, removeItem, setQuantity } from './cart.ts'
import css from './cart.module.css'
import { changeCart } from './cart-store.ts'
import { LineNews } from './line-news.tsx'

const CartLine = ({ line }: { line: ReviewedLine }) => {
  const t = useWords()
  const locale = useLocale()
  const title = locale === 'en' ? (line.titleEn ?? line.title) : line.title
  const was = line.price === line.seenPrice ? undefined : formatMoney(line.seenPrice * line.quantity, 'KRW', locale)
  return (
    <li className={css.line}>
      {line.image && <Thumb src={line.image} size={56} />}
      <div className={css.what}>
        <Link href={`/catalog/p/${line.slug}`}>{title}</Link>
        {line.options && <span className={css.options}>{line.options}</span>}
        <div className={css.tools}>
          <QuantityStepper
            label={`${title} ${t.quantity}`}
            value={line.quantity}
            onChange={(quantity) => changeCart((cart) => setQuantity(cart, line.variantId, quantity))}
            max={line.available ? Math.max(line.available, line.quantity) : 999}
            less={t.less}
            more={t.more}
          />
          <TextButton onClick={() => changeCart((cart) => removeItem(cart, line.variantId))} aria-label={`${title} ${t.remove}`}>
            {t.remove}
          </TextButton>
        </div>
      </div>
      <Money text={formatMoney(line.price * line.quantity, 'KRW', locale)} value={line.price} was={was} className={css.price} />
      <div className={css.news}>
        <LineNews line={line} />
      </div>
    </li>
  )
}

export const CartLines = ({ lines }: { lines: readonly ReviewedLine[] }) => (
  <ul className={css.lines}>
    {lines.map((line) => (
      <CartLine key={line.variantId} line={line} />
    ))}
  </ul>
)
