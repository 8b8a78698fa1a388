import { RadioGroup, Select, TextField } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import css from './checkout.module.css'
import { checkDraft, type Draft, parts, postcodeExample, type Problems } from './draft.ts'
import { Section } from './section.tsx'

type Form = { draft: Draft; set: (field: keyof Draft) => (value: string) => void; problems: Problems; settled: boolean }

/** What each field of the form is given: its value, and what is wrong with it in words. */
const useFields = ({ draft, set, problems }: Omit<Form, 'settled'>) => {
  const t = useWords()
  const postcode = t.wrongPostcode(postcodeExample(draft.country))
  const say = { EMPTY: t.fillIn, EMAIL: t.wrongEmail, PHONE: t.wrongPhone, POSTCODE: postcode, TEXT_LENGTH: t.tooLong, OTHER: t.fillIn }
  return (name: keyof Draft) => {
    const problem = problems[name]
    return { name, value: draft[name], onChange: set(name), error: problem && say[problem], size: 'store' as const }
  }
}

/** Contact, address, delivery and test card. Nothing in it moves when the summary beside it changes. */
export const CheckoutForm = ({ draft, set, problems, settled }: Form) => {
  const t = useWords()
  const field = useFields({ draft, set, problems })
  const missing = checkDraft(draft).problems
  const needs = (part: keyof typeof parts) => settled && parts[part].some((name) => missing[name])
  const said = (part: keyof typeof parts, ...names: (keyof Draft)[]) => {
    const text = names.flatMap((name) => draft[name].trim() || []).join(', ')
    return needs(part) && text === '' ? t.toFillIn : text
  }
  const cards = (['OK', 'DECLINE', 'SLOW', 'TWICE', 'NEVER', 'NOREFUND'] as const).map((value) => ({ value, label: value, note: t.cards[value] }))
  const countries = [{ value: 'KR', label: t.korea }, ...t.otherCountries.map(([value, label]) => ({ value, label }))]
  return (
    <>
      <Section title={t.contact} summary={said('contact', 'name', 'email')} needed={needs('contact')}>
        <div className={css.pair}>
          <TextField label={t.name} autoComplete="name" required {...field('name')} />
          <TextField label={t.phone} autoComplete="tel" type="tel" placeholder={t.optional} {...field('phone')} />
        </div>
        <TextField label={t.email} autoComplete="email" type="email" required {...field('email')} />
      </Section>
      <Section title={t.deliverTo} summary={said('address', 'city', 'line1', 'line2')} needed={needs('address')}>
        <div className={css.pair}>
          <TextField label={t.postcode} autoComplete="postal-code" inputMode={draft.country === 'KR' ? 'numeric' : undefined} required {...field('postcode')} />
          <TextField label={t.city} autoComplete="address-level2" required {...field('city')} />
        </div>
        <TextField label={t.address} autoComplete="address-line1" required {...field('line1')} />
        <TextField label={t.addressMore} autoComplete="address-line2" placeholder={t.optional} {...field('line2')} />
        <Select label={t.country} autoComplete="country" {...field('country')} options={countries} />
      </Section>
      <Section title={t.delivery} summary={t.deliveryFree} needed={false} plain />
      <Section title={t.payment} note={t.paymentNote} summary={t.practiceCard(draft.card)} needed={false}>
        <RadioGroup label={t.payment} hideLabel look="tile" value={draft.card} onChange={set('card')} options={cards} />
      </Section>
    </>
  )
}
