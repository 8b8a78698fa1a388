import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import { Address, Card, Contact } from '@jangteo/contracts/orders/place-order'
import * as v from 'valibot'

const texts = ['name', 'email', 'phone', 'postcode', 'line1', 'line2', 'city', 'country', 'card'] as const
/** What is typed into the form; strings as they stand in the fields. */
export const Draft = v.object(v.entriesFromList(texts, v.string()))
export type Draft = v.InferOutput<typeof Draft>
export const emptyDraft: Draft = { name: '', email: '', phone: '', postcode: '', line1: '', line2: '', city: '', country: 'KR', card: 'OK' }
export type Problem = 'EMPTY' | 'EMAIL' | 'PHONE' | 'POSTCODE' | 'TEXT_LENGTH' | 'OTHER'
export type Problems = Partial<Record<keyof Draft, Problem>>

/** Which fields a part of the form holds, in the order in which they stand. */
export const parts = { contact: ['name', 'phone', 'email'], address: ['postcode', 'city', 'line1', 'line2', 'country'] } as const
const fieldOrder: readonly (keyof Draft)[] = [...parts.contact, ...parts.address, 'card']

/** How a postcode looks where that is fixed; elsewhere the service's own rule is enough. */
const postcodes: Record<string, { form: RegExp; example: string }> = {
  KR: { form: /^\d{5}$/, example: '04038' },
  US: { form: /^\d{5}(-\d{4})?$/, example: '94103' },
  JP: { form: /^\d{3}-?\d{4}$/, example: '150-0001' },
  DE: { form: /^\d{5}$/, example: '10115' },
  GB: { form: /^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/, example: 'SW1A 1AA' },
}
export const postcodeExample = (country: string): string => postcodes[country]?.example ?? '04038'

const FORM = v.pipe(
  v.object({ ...Contact.entries, ...Address.entries, card: Card }),
  v.forward(
    v.partialCheck([['postcode'], ['country']], ({ postcode, country }) => postcodes[country]?.form.test(postcode) ?? true, 'POSTCODE'),
    ['postcode'],
  ),
)
export type Filled = v.InferOutput<typeof FORM>
const known = ['EMAIL', 'PHONE', 'POSTCODE', 'TEXT_LENGTH']
const empty = (text: string) => (text.trim() === '' ? null : text)

/** The rules of the service itself, applied to the form: what passes here is not refused there for its form. */
export const checkDraft = (draft: Draft): { problems: Problems; output: Filled | null } => {
  const parsed = v.safeParse(FORM, { ...draft, phone: empty(draft.phone), line2: empty(draft.line2) })
  if (parsed.success) return { problems: {}, output: parsed.output }
  const problems: Problems = {}
  for (const issue of parsed.issues) {
    const field = v.getDotPath(issue) as keyof Draft
    problems[field] ??= draft[field].trim() === '' ? 'EMPTY' : known.includes(issue.message) ? (issue.message as Problem) : 'OTHER'
  }
  return { problems, output: null }
}

/** The field in which somebody should go on. */
export const firstWrong = (problems: Problems): keyof Draft | undefined => fieldOrder.find((field) => problems[field])

/** The address of the last order, where none was begun: two addresses are never mixed. */
export const withAddress = (draft: Draft, address: NonNullable<OrderRow['shipTo']>): Draft => {
  if (parts.address.some((field) => field !== 'country' && draft[field] !== '')) return draft
  const { line1, line2, city, postcode, country } = address
  return { ...draft, line1, line2: line2 ?? '', city, postcode, country }
}
