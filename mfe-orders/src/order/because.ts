import type { NextAction } from '@jangteo/contracts/orders/next-actions'
import type ko from '../words/ko.ts'

/** Why an action is not possible now, in words; undefined when it is. */
export const because = (action: NextAction, words: { because: Record<keyof (typeof ko)['because'], string> }): string | undefined =>
  action.enabled || !action.reason ? undefined : words.because[action.reason]
