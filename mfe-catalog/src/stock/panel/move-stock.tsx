import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { MAX_ON_HAND } from '@jangteo/contracts/primitives'
import { formatNumber, stored, useLocale, useObservable, useSession } from '@jangteo/mfe-kit'
import { Button, Notice, NumberField, RadioGroup, Select, TextField } from '@jangteo/ui'
import { useMemo, useState } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { Moves } from '../moves.ts'
import css from './panel.module.css'
import { MoveDraft, newMove, OWN, type Way } from './move-draft.ts'
import { useMoveStock } from './use-move-stock.ts'

const equal = (one: MoveDraft, other: MoveDraft | null) => JSON.stringify(one) === JSON.stringify(other)

/** What is being written for this variant, kept in this tab for this person; `sent` ends the writing of it, unless more was typed since. */
const useDraft = (variantId: string) => {
  const { user } = useSession()
  const kept = useMemo(() => stored('sessionStorage', `jangteo.move.${user?.id}.${variantId}`, MoveDraft), [user?.id, variantId])
  const [begun, begin] = useState(newMove)
  const draft = useObservable(kept) ?? begun
  const type = (some: Partial<MoveDraft>) => kept.set({ ...draft, ...some })
  const sent = (as: MoveDraft) => {
    if (!equal(as, kept.get())) return
    begin(newMove(as.way))
    kept.set(null)
  }
  return { draft, type, sent }
}

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
type ReasonProps = Pick<MoveDraft, 'way' | 'choice' | 'own'> & { error?: string; onType: (some: Partial<MoveDraft>) => void }

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
  const { draft, type, sent } = useDraft(variant.id)
  const { way, units, choice, own } = draft
  const { move, busy, problem, forget } = useMoveStock(variant, onMoves)
  const after = (variant.onHand ?? 0) + (waits || units === null ? 0 : units)
  const wrong = (field: 'count' | 'reason') => (problem?.field === field ? problem.text : undefined)
  const turn = (next: Way) => {
    type({ way: next, choice: '' })
    forget()
  }
  return (
    <form
      className={css.move}
      onSubmit={(event) => {
        event.preventDefault()
        void move(draft).then((done) => done && sent(draft))
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
