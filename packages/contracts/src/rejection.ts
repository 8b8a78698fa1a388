import * as v from 'valibot'
import { Money } from './primitives.ts'

const details = {
  VALIDATION: v.object({ path: v.string(), message: v.string() }),
  NOT_FOUND: v.object({ id: v.string() }),
  /** Without the amounts for whoever may see no prices. */
  PRICE_CHANGED: v.object({ sku: v.string(), was: v.optional(Money), now: v.optional(Money) }),
  INSUFFICIENT_STOCK: v.object({ sku: v.string(), available: v.number() }),
  PAYMENT_DECLINED: v.object({}),
  NOT_ALLOWED_IN_STATE: v.object({ state: v.string(), allowed: v.array(v.string()) }),
  VERSION_CONFLICT: v.object({ fields: v.array(v.string()) }),
} as const
export type RejectionCode = keyof typeof details
export type RejectionDetails = { [C in RejectionCode]: v.InferOutput<(typeof details)[C]> }

const one = <C extends RejectionCode>(code: C) => v.object({ code: v.literal(code), details: details[code] })

/** A refused command: a value that travels typed from `decide` to the screen, where it becomes words. */
export const Rejection = v.variant('code', [
  one('VALIDATION'),
  one('NOT_FOUND'),
  one('PRICE_CHANGED'),
  one('INSUFFICIENT_STOCK'),
  one('PAYMENT_DECLINED'),
  one('NOT_ALLOWED_IN_STATE'),
  one('VERSION_CONFLICT'),
])
export type Rejection = v.InferOutput<typeof Rejection>

/** Builds a rejection whose details fit its code. */
export const rejection = <C extends RejectionCode>(code: C, of: RejectionDetails[C]) => ({ code, details: of }) as Extract<Rejection, { code: C }>

/** What a pure `decide` gives back: the events that happen, or why nothing does. No events = already so, which is a success. */
export type Decision<Event> = { accepted: true; events: readonly Event[] } | { accepted: false; rejection: Rejection }
export const accepted = <Event>(...events: Event[]): Decision<Event> => ({ accepted: true, events })
export const refused = <C extends RejectionCode>(code: C, of: RejectionDetails[C]): Decision<never> => ({ accepted: false, rejection: rejection(code, of) })

/** The answer of a command service: the whole state after the decision, or the refusal. `version` is the stream's. */
export type CommandReply<State> = { accepted: true; version: number; state: State } | { accepted: false; rejection: Rejection }

/** Turns the first problem of a failed parse into VALIDATION with the path as `lines.0.quantity`. */
export const invalid = (issues: readonly v.BaseIssue<unknown>[]): Extract<Rejection, { code: 'VALIDATION' }> => {
  const [issue] = issues
  return rejection('VALIDATION', { path: issue ? (v.getDotPath(issue) ?? '') : '', message: issue?.message ?? 'INVALID' })
}
