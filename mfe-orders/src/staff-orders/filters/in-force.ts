import { formatDateTime, formatMoney, type Locale } from '@jangteo/mfe-kit'
import type { StaffWords } from '../../words/use-staff-words.ts'
import { type LookedFor, type Name, startOf } from './looked-for.ts'

/** A condition as a chip says it: what, which, and the parts of the question that it stands for. */
export type InForce = { id: Name; name?: string; value: string; of: Name[] }

const CURRENCY = 'KRW'

/** Every condition of `readLookedFor` but the text, which stands in its own field, and the order, which filters nothing. */
export const inForce = (of: LookedFor, t: StaffWords, locale: Locale): InForce[] => {
  const money = (minor?: string) => minor && formatMoney(Number(minor), CURRENCY, locale)
  const day = (text?: string) => text && formatDateTime(startOf(text), locale, 'date')
  const words = (text: string | undefined, known: Readonly<Record<string, string>>) =>
    text
      ?.split(',')
      .map((one) => known[one])
      .join(', ')
  const none = { NONE: t.filter.none }
  const all: (Omit<InForce, 'value'> & { value?: string })[] = [
    { id: 'lifecycle', name: t.head.lifecycle, value: words(of.lifecycle, t.lifecycle), of: ['lifecycle'] },
    { id: 'payment', name: t.head.payment, value: words(of.payment, { ...t.paymentState, ...none }), of: ['payment'] },
    { id: 'fulfilment', name: t.head.fulfilment, value: words(of.fulfilment, { ...t.fulfilment, ...none }), of: ['fulfilment'] },
    { id: 'toShip', value: of.toShip && t.toShip, of: ['toShip'] },
    { id: 'problem', value: of.problem && t.problems, of: ['problem'] },
    { id: 'totalMin', name: t.filter.amount, value: t.filter.between(money(of.totalMin), money(of.totalMax)), of: ['totalMin', 'totalMax'] },
    { id: 'placedFrom', name: t.filter.day, value: t.filter.between(day(of.placedFrom), day(of.placedTo)), of: ['placedFrom', 'placedTo'] },
    { id: 'sku', name: 'SKU', value: of.sku, of: ['sku'] },
    { id: 'customer', name: t.head.customer, value: of.customer, of: ['customer'] },
  ]
  return all.flatMap(({ value, ...rest }) => (value ? [{ ...rest, value }] : []))
}
