import { stored, uuidv7 } from '@jangteo/mfe-kit'
import * as v from 'valibot'

const kept = stored('sessionStorage', 'jangteo.placing', v.object({ content: v.string(), commandId: v.string(), orderId: v.string() }))

/**
 * The ids belong to the content: sent again after a lost answer, a reload or a pause without a connection it is the same command, which the
 * service answers with the same order; anything else is a new one.
 */
export const attemptFor = (input: object): { commandId: string; orderId: string } => {
  const content = JSON.stringify(input)
  const before = kept.get()
  if (before?.content === content) return before
  const attempt = { content, commandId: uuidv7(), orderId: uuidv7() }
  kept.set(attempt)
  return attempt
}

/** It was answered: the same content again is another order. */
export const attemptEnds = (): void => kept.set(null)
