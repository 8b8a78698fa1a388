import type { NextAction } from '@jangteo/contracts/orders/next-actions'
import { type Locale, rejectionDetails, rejectionText } from '@jangteo/mfe-kit'
import type { Rejected } from './order-fields.ts'

type Reason = NonNullable<NextAction['reason']>

/** Why an action is not possible now, in words; undefined when it is. */
export const because = (action: NextAction, words: { because: Partial<Record<Reason, string>> }): string | undefined =>
  action.enabled || !action.reason ? undefined : (words.because[action.reason] ?? action.reason)

/** What stands in the way of an act that the state of a confirmed order lets nobody do. */
const standing = { ship: 'NOTHING_OPEN', deliver: 'NOTHING_ON_THE_WAY' } as const
type RefusalWords = { because: Record<(typeof standing)[keyof typeof standing] | 'NOT_CONFIRMED', string> }
const ended = new Set(['CANCELLED', 'REJECTED', 'EXPIRED'])
const hasStanding = (act: string): act is keyof typeof standing => Object.hasOwn(standing, act)

/**
 * Why the service refused an act. A state that lets nobody ship or deliver is told as the button tells it: what a state means for
 * cancelling answers no one who does something else.
 */
export const whyRefused = (act: string, refused: Rejected, locale: Locale, { because }: RefusalWords): string => {
  const state = String(rejectionDetails(refused.details)['state'])
  if (refused.code !== 'NOT_ALLOWED_IN_STATE' || act === 'cancel' || ended.has(state)) return rejectionText(locale, refused)
  if (state === 'PLACED') return because.NOT_CONFIRMED
  return hasStanding(act) ? because[standing[act]] : rejectionText(locale, { ...refused, details: null })
}
