import type { NextAction } from '@jangteo/contracts/orders/next-actions'

type Reason = NonNullable<NextAction['reason']>

/** Why an action is not possible now, in words; undefined when it is. */
export const because = (action: NextAction, words: { because: Partial<Record<Reason, string>> }): string | undefined =>
  action.enabled || !action.reason ? undefined : (words.because[action.reason] ?? action.reason)
