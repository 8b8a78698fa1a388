import { RadioGroup, Select, TextField } from '@jangteo/ui'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import css from './checkout.module.css'
import type { Draft, Problems } from './draft.ts'

const Section = ({ title, note, children }: { title: string; note?: string; children: ReactNode }) => (
  <section className={css.section}>
    <div>
      <h2>{title}</h2>
      {note && <p>{note}</p>}
    </div>
    <div className={css.fields}>{children}</div>
  </section>
)

type Form = { draft: Draft; set: (field: keyof Draft) => (value: string) => void; problems: Problems }

/** Contact, address, delivery and test card. Nothing in it moves when the summary beside it changes. */
export const CheckoutForm = ({ draft, set, problems }: Form) => {
  const t = useWords()
  const say = { EMPTY: t.fillIn, EMAIL: t.wrongEmail, PHONE: t.wrongPhone, POSTCODE: t.wrongPostcode, TEXT_LENGTH: t.tooLong, OTHER: t.fillIn }
  const field = (name: keyof Draft) => {
    const problem = problems[name]
    return { name, value: draft[name], onChange: set(name), error: problem && say[problem], size: 'store' as const }
  }
  const cards = (['OK', 'DECLINE', 'SLOW', 'TWICE', 'NEVER'] as const).map((value) => ({ value, label: value, note: t.cards[value] }))
  return (
    <>
      <Section title={t.contact}>
        <div className={css.pair}>
          <TextField label={t.name} autoComplete="name" {...field('name')} />
          <TextField label={t.phone} autoComplete="tel" inputMode="tel" {...field('phone')} />
        </div>
        <TextField label={t.email} autoComplete="email" type="email" {...field('email')} />
      </Section>
      <Section title={t.deliverTo}>
        <div className={css.pair}>
          <TextField label={t.postcode} autoComplete="postal-code" {...field('postcode')} />
          <TextField label={t.city} autoComplete="address-level2" {...field('city')} />
        </div>
        <TextField label={t.address} autoComplete="address-line1" {...field('line1')} />
        <TextField label={t.addressMore} autoComplete="address-line2" {...field('line2')} />
        <Select
          label={t.country}
          size="store"
          value={draft.country}
          onChange={set('country')}
          options={[{ value: 'KR', label: t.korea }, ...t.otherCountries.map(([value, label]) => ({ value, label }))]}
        />
      </Section>
      <Section title={t.delivery}>
        <p>{t.deliveryFree}</p>
      </Section>
      <Section title={t.payment} note={t.paymentNote}>
        <RadioGroup label={t.payment} hideLabel look="tile" value={draft.card} onChange={set('card')} options={cards} />
      </Section>
    </>
  )
}
