import { uuidv7 } from '@jangteo/mfe-kit'

const KEY = 'jangteo.placing'
type Attempt = { content: string; commandId: string; orderId: string }

const kept = (): Attempt | null => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Attempt | null
  } catch {
    return null
  }
}

/**
 * The ids belong to the content: sent again after a lost answer, a reload or a pause without a connection it is the same command, which the
 * service answers with the same order; anything else is a new one.
 */
export const attemptFor = (input: object): Pick<Attempt, 'commandId' | 'orderId'> => {
  const content = JSON.stringify(input)
  const before = kept()
  if (before?.content === content) return before
  const attempt = { content, commandId: uuidv7(), orderId: uuidv7() }
  sessionStorage.setItem(KEY, JSON.stringify(attempt))
  return attempt
}

/** It was answered: the same content again is another order. */
export const attemptEnds = (): void => sessionStorage.removeItem(KEY)
