import { createLru } from '../../limit/lru.ts'

/** How old an answer on its way may be for one who asks now to wait for it. */
const JOIN_MS = 200
/** How long an answer is kept at most: some tell the time of day, which no position knows. */
const KEEP_MS = 1_000
/** What many ask for within a second is not much; 200 lists are 6 MB. */
const MOST = 200

/** `position`: where all of the answer was read; null for one that must not be kept, since it failed or saw less than was asked for. */
export type Positioned = { position: string | null }
type Work<Answer> = { execute: () => Promise<Answer>; positionNow: () => Promise<string | null> }
type Shared<Answer> = { begun: number; answer: Promise<Answer>; landed: boolean }

/**
 * Answers that those who ask for the same share, on their way or given: one that was begun after one has asked, or that was read where the rows
 * stand now (`positionNow`), since executing once more could tell nothing else. A failure is shared by those who waited for it, and not kept.
 */
export const createSharedAnswers = <Answer extends Positioned>(now: () => number = () => performance.now()) => {
  const all = createLru<Shared<Answer>>(MOST)
  const begin = (key: string, execute: () => Promise<Answer>) => {
    const one: Shared<Answer> = { begun: now(), answer: execute(), landed: false }
    const forget = () => void (all.get(key) === one && all.delete(key))
    all.set(key, one)
    one.answer.then(({ position }) => {
      one.landed = true
      if (position === null) forget()
    }, forget)
    return one.answer
  }
  const youngOne = (key: string) => {
    const one = all.get(key)
    return one && now() - one.begun <= (one.landed ? KEEP_MS : JOIN_MS) ? one : null
  }
  return async (key: string, { execute, positionNow }: Work<Answer>): Promise<Answer> => {
    const asked = now()
    for (let one = youngOne(key); one; one = youngOne(key)) {
      const answer = await one.answer
      if (one.begun > asked || answer.position === null || answer.position === (await positionNow())) return answer
      if (all.get(key) === one) break // nobody has begun anew yet
    }
    return begin(key, execute)
  }
}
