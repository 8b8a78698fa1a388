import { fulfilmentStates, lifecycles, paymentStates } from '@jangteo/contracts/orders/order'
import { Checkbox, NumberField, Select, TextField } from '@jangteo/ui'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { FilterProps } from './filter-chips.tsx'
import css from './filters.module.css'
import type { Name } from './looked-for.ts'

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={css.group}>
    <legend>{title}</legend>
    {children}
  </fieldset>
)

type FieldProps = { label: string; hideLabel?: boolean; value?: string; onAsk: (value?: string) => void; type?: string; mono?: boolean }

/** A field that asks when it is left, or at Enter: half a SKU finds nothing. */
const Asked = ({ value = '', onAsk, ...field }: FieldProps) => {
  const [text, setText] = useState(value)
  const ask = () => text.trim() !== value && onAsk(text.trim() || undefined)
  return <TextField size="staff" {...field} value={text} onChange={setText} onBlur={ask} onKeyDown={({ key }) => key === 'Enter' && ask()} maxLength={200} />
}

/** Everything a list may be asked for; each change asks at once. */
export const FilterBox = ({ lookedFor, look, seesMoney }: FilterProps) => {
  const t = useWords()
  const none = { NONE: t.filter.none }
  const oneOf = (name: Name, values: readonly string[], words: Readonly<Record<string, string>>) => {
    const chosen = lookedFor[name]?.split(',') ?? []
    const turn = (value: string, on: boolean) => values.filter((one) => (one === value ? on : chosen.includes(one))).join(',')
    return values.map((value) => (
      <Checkbox key={value} label={words[value]} checked={chosen.includes(value)} onChange={(on) => look({ [name]: turn(value, on) })} />
    ))
  }
  const amount = (name: 'min' | 'max', label: string) => (
    <NumberField
      hideLabel
      label={label}
      placeholder={label}
      min={0}
      max={1e12}
      value={lookedFor[name] ? Number(lookedFor[name]) : null}
      onChange={(minor) => look({ [name]: minor === null ? undefined : String(minor) })}
    />
  )
  const asked = (name: Name) => ({ value: lookedFor[name], onAsk: (value?: string) => look({ [name]: value }) })
  return (
    <div className={css.box}>
      <Group title={t.head.lifecycle}>{oneOf('lifecycle', lifecycles, t.lifecycle)}</Group>
      <Group title={t.head.payment}>{oneOf('payment', paymentStates, { ...t.paymentState, ...none })}</Group>
      <Group title={t.head.fulfilment}>{oneOf('fulfilment', fulfilmentStates, { ...t.fulfilment, ...none })}</Group>
      <Group title={t.flags}>
        <Checkbox label={t.toShip} checked={Boolean(lookedFor.ship)} onChange={(on) => look({ ship: on ? '1' : undefined })} />
        <Checkbox label={t.problems} checked={Boolean(lookedFor.problem)} onChange={(on) => look({ problem: on ? '1' : undefined })} />
      </Group>
      {seesMoney && (
        <Group title={t.filter.amount}>
          {amount('min', t.filter.from)}
          {amount('max', t.filter.to)}
        </Group>
      )}
      <Group title={t.filter.day}>
        <Asked type="date" hideLabel label={`${t.filter.day} ${t.filter.from}`} {...asked('from')} />
        <Asked type="date" hideLabel label={`${t.filter.day} ${t.filter.to}`} {...asked('to')} />
      </Group>
      <Asked label="SKU" mono {...asked('sku')} />
      {seesMoney && <Asked label={t.filter.email} type="email" {...asked('customer')} />}
      <Select
        label={t.filter.order}
        value={lookedFor.sort ?? ''}
        onChange={(sort) => look({ sort })}
        options={[
          { value: '', label: t.filter.orders.newest },
          { value: 'oldest', label: t.filter.orders.oldest },
          ...(seesMoney
            ? [
                { value: 'dearest', label: t.filter.orders.dearest },
                { value: 'cheapest', label: t.filter.orders.cheapest },
              ]
            : []),
        ]}
      />
    </div>
  )
}
