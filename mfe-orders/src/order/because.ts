import type { NextAction } from '@jangteo/contracts/orders/next-actions'
import { type Locale, rejectionDetails, rejectionText } from '@jangteo/mfe-kit'
import type { Rejected } from './order-fields.ts'

type Reason = NonNullable<NextAction['reason']>

/** Why an action is not possible now, in words; undefined when it is. */
export const because = (action: NextAction, words: { because: Partial<Record<Reason, string>> }): string | undefined =>
  action.enabled || !action.reason ? undefined : (words.because[action.reason] ?? action.reason)

type RefusalWords = { because: Record<'NOTHING_OPEN' | 'NOTHING_ON_THE_WAY' | 'NOT_CONFIRMED', string> }
const ended = new Set(['CANCELLED', 'REJECTED', 'EXPIRED'])

/**
 * Why the service refused an act. A state that lets nobody ship or deliver is told as the button tells it: what a state means for
 * cancelling answers no one who ships.
 */
export const whyRefused = (act: string, refused: Rejected, locale: Locale, words: RefusalWords): string => {
  const state = String(rejectionDetails(refused.details)['state'])
  if (refused.code !== 'NOT_ALLOWED_IN_STATE' || (act !== 'ship' && act !== 'deliver') || ended.has(state)) return rejectionText(locale, refused)
  if (state === 'PLACED') return words.because.NOT_CONFIRMED
  return words.because[act === 'ship' ? 'NOTHING_OPEN' : 'NOTHING_ON_THE_WAY']
}
