import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { formatNumber, useLocale } from '@jangteo/mfe-kit'
import { Button, changedClass, classNames, useChanged } from '@jangteo/ui'
import { type KeyboardEvent, useId, useState } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { priceIn, type PricesInHand, type TypedPrice } from './use-prices.ts'
import css from './variants.module.css'

type CellProps = Pick<PricesInHand, 'type' | 'save'> & {
  variant: VariantRow
  typed?: TypedPrice
  saved?: number
  disabled: boolean
  /** Name of another person who is in this cell. */
  person?: string
  onEnter?: (variantId: string | null) => void
}

type InputProps = Pick<CellProps, 'variant' | 'typed' | 'disabled' | 'type' | 'onEnter'> & { price: number | null; problemId?: string; onSave: () => void }

/** Where it is typed; `price` is what that comes to. What is no change by the time somebody leaves is not kept. */
const PriceInput = ({ variant, typed, disabled, type, onEnter, price, problemId, onSave }: InputProps) => {
  const t = useStaffWords()
  const locale = useLocale()
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed) type(variant, null)
    else if (event.key === 'Enter' && typed && price !== null) onSave()
    else return
    event.preventDefault()
  }
  return (
    <input
      inputMode="numeric"
      autoComplete="off"
      aria-label={`${variant.sku} ${t.newPrice}`}
      aria-invalid={price === null || undefined}
      aria-describedby={problemId}
      readOnly={disabled}
      value={typed?.text ?? formatNumber(variant.price, locale)}
      onChange={(event) => type(variant, event.target.value)}
      onFocus={() => onEnter?.(variant.id)}
      onBlur={() => {
        onEnter?.(null)
        if (typed && price === variant.price) type(variant, null)
      }}
      onKeyDown={keyed}
    />
  )
}

/** A price is its own command: Enter or its button saves it, Escape puts the old one back. What cannot be a price is said here and cannot be saved. */
export const PriceCell = ({ variant, typed, saved, disabled, person, type, save, onEnter }: CellProps) => {
  const t = useStaffWords()
  const locale = useLocale()
  const told = useId()
  const [busy, setBusy] = useState(false)
  const stage = useChanged(variant.price, { own: saved === variant.price })
  const price = typed ? priceIn(typed.text) : variant.price
  const moved = typed !== undefined && typed.was !== variant.price && saved !== variant.price && price !== variant.price
  const problem = price === null ? t.priceRange : (typed?.problem ?? (moved ? t.priceMoved(formatNumber(variant.price, locale)) : undefined))
  const send = () => {
    // two of them on their way could arrive the other way round
    if (busy) return
    setBusy(true)
    void save(variant).finally(() => setBusy(false))
  }
  return (
    <td className={classNames(css.price, changedClass(stage), price === null && css.wrong, person && css.shared)} data-changed={stage ?? undefined}>
      <span className={css.entry}>
        {person && <span className={css.person}>{person}</span>}
        {typed && price !== null && price !== variant.price && (
          <Button variant="primary" size="table" busy={busy} onClick={send}>
            {moved ? t.saveAnyway : t.save}
          </Button>
        )}
        <PriceInput {...{ variant, typed, disabled, type, onEnter, price }} problemId={problem ? told : undefined} onSave={send} />
      </span>
      {problem && (
        <small id={told} className={price === null || typed?.problem ? css.problem : css.moved}>
          {problem}
        </small>
      )}
    </td>
  )
}
