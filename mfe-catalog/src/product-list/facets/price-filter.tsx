import { formatMoney, useLocale } from '@jangteo/mfe-kit'
import { FacetGroup, NumberField, RangeSlider, TextButton } from '@jangteo/ui'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Facet } from '../../product/product.graphql.ts'
import { useWords } from '../../words/use-words.ts'
import css from '../product-list.module.css'
import type { Search } from '../search.ts'

const MOST = 1_000_000_000
const PAUSE_MS = 250
type Range = [number, number]

/** The scale that the steps span; what is dearer than it falls into the last one. */
const scaleOf = (steps: Facet['values']) => {
  const width = Number(steps[0]?.value.split('-')[1] ?? 0) + 1
  return { width, end: width * steps.length }
}

/** A range while it is dragged: looked for when the hand rests. */
const useDraft = (range: Range, onRest: (range: Range) => void) => {
  const [draft, setDraft] = useState<Range | null>(null)
  const rest = useEffectEvent((at: Range) => {
    onRest(at)
    setDraft(null)
  })
  useEffect(() => {
    if (!draft) return
    const timer = setTimeout(() => rest(draft), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft])
  return [draft ?? range, setDraft] as const
}

const Amount = ({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) => (
  <NumberField
    label={label}
    hideLabel
    placeholder={label}
    value={value ? Number(value) : null}
    onChange={(next) => onChange(next === null ? '' : String(next))}
    min={0}
    max={MOST}
  />
)

type PriceFilterProps = { search: Search; look: (change: Partial<Search>) => void; steps: Facet['values'] }

/** Where the prices lie, two handles, and two fields for exact amounts. */
export const PriceFilter = ({ search: { priceMin, priceMax }, look, steps }: PriceFilterProps) => {
  const t = useWords()
  const locale = useLocale()
  const { width, end } = scaleOf(steps)
  const inScale = (amount: string, otherwise: number) => (amount ? Math.min(Number(amount), end) : otherwise)
  const [range, drag] = useDraft([inScale(priceMin, 0), inScale(priceMax, end)], ([from, to]) =>
    look({ priceMin: from === 0 ? '' : String(from), priceMax: to === end ? '' : String(to) }),
  )
  return (
    <FacetGroup title={t.price} clear={(priceMin || priceMax) && <TextButton onClick={() => look({ priceMin: '', priceMax: '' })}>{t.clear}</TextButton>}>
      {steps.length > 1 && (
        <RangeSlider
          label={t.price}
          from={0}
          to={end}
          step={width}
          value={range}
          onChange={drag}
          labels={[t.priceFrom, t.priceTo]}
          bars={steps.map(({ count }) => count)}
          format={(minor) => formatMoney(minor, 'KRW', locale)}
        />
      )}
      <div className={css.range}>
        <Amount label={t.priceFrom} value={priceMin} onChange={(amount) => look({ priceMin: amount })} />
        <span aria-hidden>–</span>
        <Amount label={t.priceTo} value={priceMax} onChange={(amount) => look({ priceMax: amount })} />
      </div>
    </FacetGroup>
  )
}
