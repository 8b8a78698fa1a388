import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { MAX_ON_HAND } from '@jangteo/contracts/primitives'
import { formatNumber, useLocale } from '@jangteo/mfe-kit'
import { Button, Notice, NumberField, RadioGroup, Select, TextField } from '@jangteo/ui'
import { useState } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { Moves } from '../moves.ts'
import css from './panel.module.css'
import { useMoveStock, type Way } from './use-move-stock.ts'

const OWN = 'own'

/** `choice`: one of the usual reasons, or that it is said in one's `own` words. */
type Typed = { units: number | null; choice: string; own: string }
const nothing: Typed = { units: null, choice: '', own: '' }

const Ways = ({ way, onTurn }: { way: Way; onTurn: (way: Way) => void }) => {
  const t = useStaffWords()
  return (
    <RadioGroup
      label={t.stockWay}
      hideLabel
      look="segment"
      value={way}
      onChange={onTurn}
      options={[
        { value: 'receive', label: t.receive },
        { value: 'adjust', label: t.adjust },
      ]}
    />
  )
}

/** The usual reasons, or one's own words. */
const Reason = ({ way, choice, own, error, onType }: ReasonProps) => {
  const t = useStaffWords()
  const usual = t.reasons[way]
  const options = [{ value: '', label: t.pickOne }, ...usual.map((reason) => ({ value: reason, label: reason })), { value: OWN, label: t.ownReason }]
  return (
    <div className={css.reason}>
      <Select
        size="staff"
        label={t.reason}
        value={choice}
        onChange={(next) => onType({ choice: next })}
        options={options}
        error={choice === OWN ? undefined : error}
      />
      {choice === OWN && (
        <TextField size="staff" label={t.ownReason} hideLabel value={own} onChange={(text) => onType({ own: text })} maxLength={200} error={error} autoFocus />
      )}
    </div>
  )
}
type ReasonProps = Pick<Typed, 'choice' | 'own'> & { way: Way; error?: string; onType: (some: Partial<Typed>) => void }

/** Says what will be done: how many come in, or what the figure will be `after`. */
const Submit = ({ way, units, after, busy }: { way: Way; units: number | null; after: number; busy: boolean }) => {
  const t = useStaffWords()
  const locale = useLocale()
  return (
    <Button type="submit" variant="primary" busy={busy}>
      {units === null ? t[way] : way === 'receive' ? t.receiveDo(formatNumber(units, locale)) : t.adjustDo(formatNumber(after, locale))}
    </Button>
  )
}

type MoveProps = { variant: VariantRow; waits: boolean; onMoves: (change: (moves: Moves) => Moves) => void }

/** Goods in, or the figure put right; both say why. */
export const MoveStock = ({ variant, waits, onMoves }: MoveProps) => {
  const t = useStaffWords()
  const [way, setWay] = useState<Way>('receive')
  const [{ units, choice, own }, setTyped] = useState(nothing)
  const type = (some: Partial<Typed>) => setTyped((typed) => ({ ...typed, ...some }))
  // what was typed since it was sent is another movement
  const done = () => setTyped((now) => (now.units === units && now.choice === choice && now.own === own ? nothing : now))
  const { move, busy, problem, forget } = useMoveStock(variant, onMoves, done)
  const after = (variant.onHand ?? 0) + (waits || units === null ? 0 : units)
  const wrong = (field: 'count' | 'reason') => (problem?.field === field ? problem.text : undefined)
  const turn = (next: Way) => {
    setWay(next)
    type({ choice: '' })
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
      <Ways way={way} onTurn={turn} />
      <div className={css.fields}>
        <NumberField
          label={t.howMany}
          value={units}
          onChange={(next) => type({ units: next })}
          min={way === 'receive' ? 1 : -MAX_ON_HAND}
          max={MAX_ON_HAND}
          stepper={{ less: t.less, more: t.plus }}
          error={wrong('count')}
        />
        <Reason way={way} choice={choice} own={own} error={wrong('reason')} onType={type} />
        <Submit way={way} units={units} after={after} busy={busy} />
      </div>
      {problem?.field === 'all' && <Notice tone="madder">{problem.text}</Notice>}
    </form>
  )
}
