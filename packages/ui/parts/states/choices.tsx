import { useState } from 'react'
import { Checkbox, RadioGroup, RangeSlider, StopSlider, VariantPicker } from '../../src/index.ts'
import teacups from '../pictures/teacups.svg?url&no-inline'
import { Card, InState, StateRow, type State } from '../card.tsx'
import { useWords } from '../settings.tsx'

const STATES: State[] = ['rest', 'hover', 'focus-visible', 'chosen', 'disabled']
const BARS = [1, 4, 9, 12, 8, 5, 3, 1, 2, 1]
const nothing = () => undefined

const useShipping = (state: State) => {
  const t = useWords()
  return [
    { value: 'normal', label: t.shippingNormal, note: t.shippingNormalNote, disabled: state === 'disabled' },
    { value: 'today', label: t.shippingToday, note: t.shippingTodayNote, disabled: state === 'disabled' },
  ]
}

const Shipping = ({ state, look }: { state: State; look: 'plain' | 'card' | 'tile' | 'segment' }) => {
  const t = useWords()
  const options = useShipping(state).map(({ note, ...option }) => (look === 'card' || look === 'tile' ? { ...option, note } : option))
  const value = state === 'chosen' || look === 'segment' ? 'normal' : null
  return <RadioGroup label={t.shipping} hideLabel look={look} value={value} onChange={nothing} options={options} />
}

const Variants = ({ state }: { state: State }) => {
  const t = useWords()
  const sizes = t.sizes.map((label, at) => ({ value: label, label, note: t.sizeNotes[at], tone: at === 0 ? ('gold' as const) : undefined, out: at === 2 }))
  const colours = t.colours.map((label, at) => ({ value: label, label, picture: teacups, out: at === 2 }))
  return (
    <div className="stretch">
      <VariantPicker label={t.size} value={state === 'chosen' ? '120ml' : null} onChange={nothing} options={sizes} />
      <VariantPicker label={t.colour} value={state === 'chosen' ? (t.colours[0] ?? null) : null} onChange={nothing} options={colours} />
    </div>
  )
}

const Sliders = () => {
  const t = useWords()
  const [share, setShare] = useState(10)
  const [price, setPrice] = useState<[number, number]>([10_000, 90_000])
  return (
    <div className="states states-wide">
      {(['rest', 'focus-visible'] as const).map((state) => (
        <InState key={state} state={state}>
          <div className="stretch">
            <StopSlider label={t.canary} stops={[0, 1, 5, 10, 25, 50, 100]} value={share} onChange={setShare} format={(value) => `${value}%`} />
            <RangeSlider label={t.price} from={0} to={200_000} step={1000} value={price} onChange={setPrice} labels={[t.from, t.to]} bars={BARS} />
          </div>
        </InState>
      ))}
    </div>
  )
}

export const ChoiceStates = () => {
  const t = useWords()
  const looks = [
    ['plain', t.radio],
    ['card', t.card],
    ['tile', t.tile],
    ['segment', t.segment],
  ] as const
  return (
    <Card name="choice-states" title={t.radio} span={12}>
      <StateRow label={t.checkbox} states={STATES}>
        {(state) => <Checkbox label={t.today} checked={state === 'chosen'} onChange={nothing} disabled={state === 'disabled'} />}
      </StateRow>
      {looks.map(([look, label]) => (
        <StateRow key={look} wide label={label} states={STATES}>
          {(state) => <Shipping state={state} look={look} />}
        </StateRow>
      ))}
      <StateRow wide label={t.size} states={['rest', 'focus-visible', 'chosen']}>
        {(state) => <Variants state={state} />}
      </StateRow>
      <Sliders />
    </Card>
  )
}
