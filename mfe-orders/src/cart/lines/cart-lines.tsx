import { titleOf } from '@jangteo/contracts/catalog/title'
import { formatMoney, Link, useLocale } from '@jangteo/mfe-kit'
import { Money, QuantityStepper, TextButton, Thumb } from '@jangteo/ui'
import { useWords } from '../../words/use-words.ts'
import { MAX_QUANTITY, type ReviewedLine, setQuantity } from '../cart.ts'
import css from './cart-lines.module.css'
import { changeCart } from '../cart-store.ts'
import { LineNews } from './line-news.tsx'
import { useRemove } from './use-remove.ts'

const Tools = ({ line, title }: { line: ReviewedLine; title: string }) => {
  const t = useWords()
  const remove = useRemove()
  return (
    <div className={css.tools}>
      <QuantityStepper
        label={`${title} ${t.quantity}`}
        value={line.quantity}
        onChange={(quantity) => changeCart((cart) => setQuantity(cart, line.variantId, quantity))}
        max={line.available ? Math.max(line.available, line.quantity) : MAX_QUANTITY}
        less={t.less}
        more={t.more}
      />
      <TextButton onClick={(event) => remove(line, title, event.currentTarget)} aria-label={`${title} ${t.remove}`}>
        {t.remove}
      </TextButton>
    </div>
  )
}

const CartLine = ({ line, still }: { line: ReviewedLine; still: boolean }) => {
  const t = useWords()
  const locale = useLocale()
  const title = titleOf(line, locale)
  const options = (locale === 'en' && line.optionsEn) || line.options
  const was = line.price === line.seenPrice ? undefined : formatMoney(line.seenPrice * line.quantity, 'KRW', locale)
  return (
    <li className={css.line}>
      {line.image ? <Thumb src={line.image} size={56} /> : <span className={css.bare} />}
      <div className={css.what}>
        <Link href={`/catalog/p/${line.slug}`}>
          <bdi>{title}</bdi>
        </Link>
        {options && <span className={css.options}>{options}</span>}
        {still ? line.quantity > 1 && <span className={css.options}>{t.count(line.quantity)}</span> : <Tools line={line} title={title} />}
      </div>
      <Money text={formatMoney(line.price * line.quantity, 'KRW', locale)} value={line.price} was={was} className={css.price} />
      <div className={css.news}>
        <LineNews line={line} title={title} />
      </div>
    </li>
  )
}

/** The cart's lines, alive. `still`: quantities are only read. */
export const CartLines = ({ lines, still = false }: { lines: readonly ReviewedLine[]; still?: boolean }) => (
  <ul className={css.lines}>
    {lines.map((line) => (
      <CartLine key={line.variantId} line={line} still={still} />
    ))}
  </ul>
)
