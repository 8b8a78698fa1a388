import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { MAX_ON_HAND } from '@jangteo/contracts/primitives'
import { formatNumber, useLocale } from '@jangteo/mfe-kit'
import { Button, Notice, NumberField, RadioGroup, Select, TextField } from '@jangteo/ui'
import { useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { Moves } from '../moves.ts'
import css from './panel.module.css'
import { useMoveStock, type Way } from './use-move-stock.ts'

const OWN = 'own'

/** The usual reasons, or one's own words. */
const Reason = ({ way, choice, own, error, onChoice, onOwn }: ReasonProps) => {
  const t = useWords()
  const usual = t.reasons[way]
  const options = [{ value: '', label: t.pickOne }, ...usual.map((reason) => ({ value: reason, label: reason })), { value: OWN, label: t.ownReason }]
  return (
    <div className={css.reason}>
      <Select size="staff" label={t.reason} value={choice} onChange={onChoice} options={options} error={choice === OWN ? undefined : error} />
      {choice === OWN && <TextField size="staff" label={t.ownReason} hideLabel value={own} onChange={onOwn} maxLength={200} error={error} autoFocus />}
    </div>
  )
}
type ReasonProps = { way: Way; choice: string; own: string; error?: string; onChoice: (choice: string) => void; onOwn: (text: string) => void }

type MoveProps = { variant: VariantRow; waits: boolean; onMoves: (change: (moves: Moves) => Moves) => void }

/** Goods in, or the figure put right; both say why. The button says what will be. */
export const MoveStock = ({ variant, waits, onMoves }: MoveProps) => {
  const t = useWords()
  const locale = useLocale()
  const [way, setWay] = useState<Way>('receive')
  const [units, setUnits] = useState<number | null>(null)
  const [choice, setChoice] = useState('')
  const [own, setOwn] = useState('')
  const { move, busy, problem, forget } = useMoveStock(variant, onMoves, () => {
    setUnits(null)
    setChoice('')
    setOwn('')
  })
  const result = (variant.onHand ?? 0) + (waits || units === null ? 0 : units)
  const wrong = (field: 'count' | 'reason') => (problem?.field === field ? problem.text : undefined)
  const turn = (next: string) => {
    setWay(next === 'adjust' ? 'adjust' : 'receive')
    setChoice('')
    forget()
  }
  return (
    <form
      className={css.move}
      onSubmit={(event) => {
        event.preventDefault()
        void move(way, units, (choice === OWN ? own : choice).trim())
      }}
    >
      <RadioGroup
        label={t.stockWay}
        hideLabel
        look="segment"
        value={way}
        onChange={turn}
        options={[
          { value: 'receive', label: t.receive },
          { value: 'adjust', label: t.adjust },
        ]}
      />
      <div className={css.fields}>
        <NumberField
          label={t.howMany}
          value={units}
          onChange={setUnits}
          min={way === 'receive' ? 1 : -MAX_ON_HAND}
          max={MAX_ON_HAND}
          stepper={{ less: t.less, more: t.plus }}
          error={wrong('count')}
        />
        <Reason way={way} choice={choice} own={own} error={wrong('reason')} onChoice={setChoice} onOwn={setOwn} />
        <Button type="submit" variant="primary" busy={busy}>
          {units === null ? t[way] : way === 'receive' ? t.receiveDo(formatNumber(units, locale)) : t.adjustDo(formatNumber(result, locale))}
        </Button>
      </div>
      {problem?.field === 'all' && <Notice tone="madder">{problem.text}</Notice>}
    </form>
  )
}
