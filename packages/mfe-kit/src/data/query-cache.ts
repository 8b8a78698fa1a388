import type { Document } from './document.ts'
import type { Answer } from './execute.ts'

const KEPT = 60
const answers = new Map<string, Answer<unknown>>()

/** Names one query with its variables. Undefined variables count as absent, order does not matter. */
export const queryKey = <Data, Vars>(doc: Document<Data, Vars>, variables: Vars): string =>
  doc.hash +
  JSON.stringify(
    Object.entries(variables as object)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** The last answer, so that going back shows at once what stood there while it is asked again. */
export const lastAnswer = <Data>(key: string): Answer<Data> | undefined => answers.get(key) as Answer<Data> | undefined

export const keepAnswer = (key: string, answer: Answer<unknown>): void => {
  answers.delete(key)
  answers.set(key, answer)
  const [oldest] = answers.keys()
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest)
}
