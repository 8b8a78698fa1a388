import { Address, Card, Contact } from '@jangteo/contracts/orders/place-order'
import * as v from 'valibot'

/** What is typed into the form; strings as they stand in the fields. */
export type Draft = { name: string; email: string; phone: string; postcode: string; line1: string; line2: string; city: string; country: string; card: string }
export const emptyDraft: Draft = { name: '', email: '', phone: '', postcode: '', line1: '', line2: '', city: '', country: 'KR', card: 'OK' }
export type Problem = 'EMPTY' | 'EMAIL' | 'PHONE' | 'POSTCODE' | 'TEXT_LENGTH' | 'OTHER'
export type Problems = Partial<Record<keyof Draft, Problem>>

const FORM = v.object({ ...Contact.entries, ...Address.entries, card: Card })
const known = ['EMAIL', 'PHONE', 'POSTCODE', 'TEXT_LENGTH']
const empty = (text: string) => (text.trim() === '' ? null : text)

/** The rules of the service itself, applied to the form: what passes here is not refused there for its form. */
export const checkDraft = (draft: Draft): { problems: Problems; output: v.InferOutput<typeof FORM> | null } => {
  const parsed = v.safeParse(FORM, { ...draft, phone: empty(draft.phone), line2: empty(draft.line2) })
  if (parsed.success) return { problems: {}, output: parsed.output }
  const problems: Problems = {}
  for (const issue of parsed.issues) {
    const field = v.getDotPath(issue) as keyof Draft
    problems[field] ??= draft[field].trim() === '' ? 'EMPTY' : known.includes(issue.message) ? (issue.message as Problem) : 'OTHER'
  }
  return { problems, output: null }
}
