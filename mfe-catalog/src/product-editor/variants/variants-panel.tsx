import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { formatNumber, useLocale } from '@jangteo/mfe-kit'
import { changedClass, Chip, classNames, Panel, Swatch, useChanged } from '@jangteo/ui'
import { memo, useMemo, useState } from 'react'
import { wordOf } from '@jangteo/contracts/catalog/option-words'
import { useOptionText, variantName } from '../../product/option-names.ts'
import type { ProductView } from '../../product/product-view.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { AddVariants } from './add-variants.tsx'
import { type OptionOf, optionsOf, valueOf } from '../../product/options.ts'
import { PriceCell } from './price-cell.tsx'
import type { PricesInHand, TypedPrice } from './use-prices.ts'
import sheet from '../sheet.module.css'
import css from './variants.module.css'

const Figure = ({ value, strong, wide }: { value: number; strong?: boolean; wide?: boolean }) => {
  const locale = useLocale()
  const stage = useChanged(value)
  return (
    <td className={classNames(css.end, strong && css.strong, wide && css.wide, changedClass(stage))} data-changed={stage ?? undefined}>
      {formatNumber(value, locale)}
    </td>
  )
}

/** `words`: of the product's options. */
type RowProps = Pick<PricesInHand, 'type' | 'save'> & {
  words: ProductView['optionWords']
  variant: VariantRow
  names: readonly string[]
  typed?: TypedPrice
  saved?: number
  disabled: boolean
  person?: string
  onEnter?: (variantId: string | null) => void
}

/** A value in the page's language, beside its colour. */
const Value = ({ words, name, value }: { words: ProductView['optionWords']; name: string; value?: string }) => {
  const say = useOptionText({ optionWords: words })
  if (value === undefined) return null
  const swatch = wordOf(words, name, value)?.swatch
  return (
    <span className={css.said}>
      {swatch && <Swatch colour={swatch} />}
      <span>{say(name, value)}</span>
    </span>
  )
}

/** Memoised: of 200 variants only the one that is typed in, or has changed, is drawn again. */
const Row = memo(({ words, variant, names, ...price }: RowProps) => {
  const t = useStaffWords()
  const locale = useLocale()
  return (
    <tr>
      {names.map((name, at) => (
        <td key={name} className={at > 0 ? css.wide : css.first}>
          <Value words={words} name={name} value={valueOf(variant, name)} />
        </td>
      ))}
      {names.length === 0 && <td className={css.first}>{t.one}</td>}
      <th scope="row" className={css.sku} title={variant.sku}>
        {names.length > 0 && <span className={names.length > 1 ? css.narrow : css.narrowest}>{variantName({ optionWords: words }, variant, locale)}</span>}
        {variant.sku}
      </th>
      <PriceCell variant={variant} {...price} />
      <Figure value={variant.onHand ?? 0} wide />
      <Figure value={variant.reserved ?? 0} wide />
      <Figure value={variant.available} strong />
    </tr>
  )
})

const MOST_CHIPS = 12

type OptionsProps = { words: ProductView['optionWords']; options: readonly OptionOf[]; onAdd?: () => void }

/** The options and their values, and the way to more. */
const Options = ({ words, options, onAdd }: OptionsProps) => {
  const t = useStaffWords()
  const say = useOptionText({ optionWords: words })
  return (
    <div className={css.options}>
      {options.map(({ name, values }) => (
        <div key={name} role="group" aria-label={say(name)} className={css.option}>
          <b>{say(name)}</b>
          {values.slice(0, MOST_CHIPS).map((value) => (
            <Chip key={value} className={css.value}>
              <Value words={words} name={name} value={value} />
            </Chip>
          ))}
          {values.length > MOST_CHIPS && <span className={css.rest}>{t.andMore(values.length - MOST_CHIPS)}</span>}
        </div>
      ))}
      {onAdd && (
        <Chip add onPress={onAdd} className={css.value}>
          {options.length > 0 ? t.addValue : t.addOption}
        </Chip>
      )}
    </div>
  )
}

const Head = ({ words, names }: { words: ProductView['optionWords']; names: readonly string[] }) => {
  const t = useStaffWords()
  const say = useOptionText({ optionWords: words })
  return (
    <thead>
      <tr>
        {(names.length > 0 ? names : [t.variants]).map((name, at) => (
          <th key={name} scope="col" className={at > 0 ? css.wide : css.first}>
            {say(name)}
          </th>
        ))}
        <th scope="col">SKU</th>
        <th scope="col" className={css.end}>
          {t.head.price}
        </th>
        <th scope="col" className={classNames(css.end, css.wide)}>
          {t.head.onHand}
        </th>
        <th scope="col" className={classNames(css.end, css.wide)}>
          {t.head.reserved}
        </th>
        <th scope="col" className={css.end}>
          {t.head.available}
        </th>
      </tr>
    </thead>
  )
}

type PanelProps = {
  product: ProductView
  prices: PricesInHand
  personOf?: (variantId: string) => string | undefined
  onEnter?: (variantId: string | null) => void
}

/** Every variant with its options, its price in the cell, and what there is of it. */
export const VariantsPanel = memo(({ product, prices: { typed, saved, type, save }, personOf, onEnter }: PanelProps) => {
  const t = useStaffWords()
  const [adding, setAdding] = useState(false)
  const { variants, status, optionWords: words } = product
  const options = useMemo(() => optionsOf(variants), [variants])
  const names = useMemo(() => options.map(({ name }) => name), [options])
  const archived = status === 'ARCHIVED'
  return (
    <Panel title={t.variants} count={variants.length} note={names.length > 0 ? t.madeOfOptions : undefined} flush>
      <Options words={words} options={options} onAdd={archived ? undefined : () => setAdding(true)} />
      <div className={css.box}>
        <table className={classNames(sheet.sheet, css.table)}>
          <Head words={words} names={names} />
          <tbody>
            {variants.map((variant) => (
              <Row
                key={variant.id}
                words={words}
                variant={variant}
                names={names}
                typed={typed[variant.id]}
                saved={saved[variant.id]}
                disabled={archived}
                person={personOf?.(variant.id)}
                type={type}
                save={save}
                onEnter={onEnter}
              />
            ))}
          </tbody>
        </table>
      </div>
      {adding && <AddVariants product={product} onClose={() => setAdding(false)} />}
    </Panel>
  )
})
