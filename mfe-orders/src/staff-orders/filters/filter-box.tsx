import { fulfilmentStates, lifecycles, paymentStates } from '@jangteo/contracts/orders/order'
import { Checkbox, NumberField, Select, TextField } from '@jangteo/ui'
import { type ReactNode, useState } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { FilterProps } from './filter-chips.tsx'
import css from './filters.module.css'
import type { Name } from './looked-for.ts'

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={css.group}>
    <legend>{title}</legend>
    {children}
  </fieldset>
)

type Part = { value?: string; onAsk: (value?: string) => void }
type FieldProps = Part & { label: string; hideLabel?: boolean; type?: string; mono?: boolean }

/** A field that asks when it is left, or at Enter: half a SKU finds nothing. */
const Asked = ({ value = '', onAsk, ...field }: FieldProps) => {
  const [text, setText] = useState(value)
  const ask = () => text.trim() !== value && onAsk(text.trim() || undefined)
  return <TextField size="staff" {...field} value={text} onChange={setText} onBlur={ask} onKeyDown={({ key }) => key === 'Enter' && ask()} maxLength={200} />
}

type StatesProps = Part & { title: string; states: readonly string[]; words: Readonly<Record<string, string>> }

/** Any of an axis's states. */
const States = ({ title, states, words, value, onAsk }: StatesProps) => {
  const chosen = value?.split(',') ?? []
  const turn = (state: string, on: boolean) => onAsk(states.filter((one) => (one === state ? on : chosen.includes(one))).join(','))
  return (
    <Group title={title}>
      {states.map((state) => (
        <Checkbox key={state} label={words[state]} checked={chosen.includes(state)} onChange={(on) => turn(state, on)} />
      ))}
    </Group>
  )
}

/** In minor units. */
const Amount = ({ label, value, onAsk }: Part & { label: string }) => (
  <NumberField
    hideLabel
    label={label}
    placeholder={label}
    min={0}
    max={1e12}
    value={value ? Number(value) : null}
    onChange={(minor) => onAsk(minor === null ? undefined : String(minor))}
  />
)

const Order = ({ seesMoney, value = '', onAsk }: Part & { seesMoney: boolean }) => {
  const { order, orders } = useStaffWords().filter
  const byTime = [
    { value: '', label: orders.newest },
    { value: 'oldest', label: orders.oldest },
  ]
  const byAmount = [
    { value: 'dearest', label: orders.dearest },
    { value: 'cheapest', label: orders.cheapest },
  ]
  return <Select label={order} value={value} onChange={onAsk} options={seesMoney ? [...byTime, ...byAmount] : byTime} />
}

/** Everything a list may be asked for; each change asks at once. */
export const FilterBox = ({ lookedFor, look, seesMoney }: FilterProps) => {
  const t = useStaffWords()
  const none = { NONE: t.filter.none }
  const asked = (name: Name) => ({ value: lookedFor[name], onAsk: (value?: string) => look({ [name]: value }) })
  return (
    <div className={css.box}>
      <States title={t.head.lifecycle} states={lifecycles} words={t.lifecycle} {...asked('lifecycle')} />
      <States title={t.head.payment} states={paymentStates} words={{ ...t.paymentState, ...none }} {...asked('payment')} />
      <States title={t.head.fulfilment} states={fulfilmentStates} words={{ ...t.fulfilment, ...none }} {...asked('fulfilment')} />
      <Group title={t.flags}>
        <Checkbox label={t.toShip} checked={Boolean(lookedFor.toShip)} onChange={(on) => look({ toShip: on ? '1' : undefined })} />
        <Checkbox label={t.problems} checked={Boolean(lookedFor.problem)} onChange={(on) => look({ problem: on ? '1' : undefined })} />
      </Group>
      {seesMoney && (
        <Group title={t.filter.amount}>
          <Amount label={t.filter.from} {...asked('totalMin')} />
          <Amount label={t.filter.to} {...asked('totalMax')} />
        </Group>
      )}
      <Group title={t.filter.day}>
        <Asked type="date" hideLabel label={`${t.filter.day} ${t.filter.from}`} {...asked('placedFrom')} />
        <Asked type="date" hideLabel label={`${t.filter.day} ${t.filter.to}`} {...asked('placedTo')} />
      </Group>
      <Asked label="SKU" mono {...asked('sku')} />
      {seesMoney && <Asked label={t.filter.email} type="email" {...asked('customer')} />}
      <Order seesMoney={seesMoney} {...asked('sort')} />
    </div>
  )
}
