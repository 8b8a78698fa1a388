import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { formatNumber, rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { Button, Changed, NumberField, Panel, toast } from '@jangteo/ui'
import { type FormEvent, useState } from 'react'
import { ChangePrice } from '../product/product.graphql.ts'
import { type ProductView, variantName } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import css from './editor.module.css'

/** A price is its own command, so it is saved by its own button and never part of the form's conflict. */
const PriceCell = ({ variant }: { variant: VariantRow }) => {
  const t = useWords()
  const locale = useLocale()
  const { run, busy } = useMutation(ChangePrice)
  const [typed, setTyped] = useState<number | null>(null)
  // the field gives its number when it is left or Enter is pressed: the button has to be there before
  const [typing, setTyping] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()
  const changed = typed !== null && typed !== variant.price
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTyping(false)
    if (!changed) return
    try {
      const { changePrice } = await run({ commandId: uuidv7(), variantId: variant.id, price: typed })
      if (changePrice.__typename === 'Rejected') return setProblem(rejectionText(locale, changePrice))
      setProblem(undefined)
      setTyped(null)
      toast({ text: t.priceChanged(variant.sku), tone: 'done' })
    } catch {
      setProblem(t.failed)
    }
  }
  return (
    <form className={css.price} onSubmit={(event) => void save(event)} onInput={() => setTyping(true)}>
      <NumberField
        label={`${variant.sku} ${t.newPrice}`}
        hideLabel
        value={typed ?? variant.price}
        onChange={setTyped}
        min={0}
        max={1_000_000_000}
        error={problem}
      />
      {(changed || typing) && (
        <Button type="submit" variant="primary" size="table" busy={busy}>
          {t.save}
        </Button>
      )}
    </form>
  )
}

export const VariantsPanel = ({ product }: { product: ProductView }) => {
  const t = useWords()
  const locale = useLocale()
  return (
    <Panel title={t.variants} count={product.variants.length} flush>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th>{t.variants}</th>
              <th>SKU</th>
              <th>{t.head.price}</th>
              <th className={css.end}>{t.head.onHand}</th>
              <th className={css.end}>{t.head.reserved}</th>
              <th className={css.end}>{t.head.available}</th>
            </tr>
          </thead>
          <tbody>
            {product.variants.map((variant) => (
              <tr key={variant.id}>
                <td>{variantName(variant) || t.one}</td>
                <td className={css.sku}>{variant.sku}</td>
                <td>
                  <PriceCell variant={variant} />
                </td>
                <td className={css.end}>{formatNumber(variant.onHand ?? 0, locale)}</td>
                <td className={css.end}>{formatNumber(variant.reserved ?? 0, locale)}</td>
                <td className={css.end}>
                  <Changed value={variant.available}>{formatNumber(variant.available, locale)}</Changed>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
