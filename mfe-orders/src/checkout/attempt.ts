import { stored, type User, useObservable, uuidv7 } from '@jangteo/mfe-kit'
import * as v from 'valibot'
import type { PlaceOrderInput } from '../order/order.graphql.ts'

/** An order that was sent and not answered. `content` is its input as JSON; `owner` the account it was sent from, null for a guest. */
const Attempt = v.object({ content: v.string(), owner: v.nullable(v.string()), commandId: v.string(), orderId: v.string() })
export type Attempt = v.InferOutput<typeof Attempt>

const kept = stored('sessionStorage', 'jangteo.placing', Attempt)

/** It outlives a reload. What was sent from one account is for nobody else; what a guest sent goes along into an account. */
export const useUnanswered = (user: User | null): Attempt | null => {
  const attempt = useObservable(kept)
  return attempt && (attempt.owner === null || attempt.owner === user?.id) ? attempt : null
}

/** Kept before it is sent: after a lost answer the same ids with the same content are the same command, which the service answers with the same order. */
export const attemptBegins = (input: PlaceOrderInput, user: User | null): Attempt => {
  const attempt = { content: JSON.stringify(input), owner: user?.id ?? null, commandId: uuidv7(), orderId: uuidv7() }
  kept.set(attempt)
  return attempt
}

/** It was answered, or nobody wants to know any more: the same content again is another order. */
export const attemptEnds = (): void => kept.set(null)
