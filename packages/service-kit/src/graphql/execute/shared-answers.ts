import { createLru } from '../../limit/lru.ts'

/** How old an answer on its way may be for one who asks now. */
const JOIN_MS = 200
/** How long an answer is kept at most: some tell the time of day, which no position knows. */
const KEEP_MS = 1_000
/** What many ask for within a second is not much; 200 lists are 6 MB. */
const MOST = 200

/** `position`: where all of the answer was read; null for one that must not be kept, since it failed or saw less than was asked for. */
export type Positioned = { position: string | null }
type Work<Answer> = { execute: () => Promise<Answer>; positionNow: () => Promise<string | null> }
type Shared<Answer> = { begun: number; answer: Promise<Answer>; landed: Answer | null }

/**
 * Answers that those who ask for the same share. One on its way is shared for 200 ms, also when it fails, since it says where it was read. One that has
 * been given is given again, for a second, while `positionNow` is where it was read: executing once more could tell nothing else.
 */
export const createSharedAnswers = <Answer extends Positioned>(now: () => number = () => performance.now()) => {
  const all = createLru<Shared<Answer>>(MOST)
  const youngerThan = (ms: number, key: string) => {
    const one = all.get(key)
    return one && now() - one.begun <= ms ? one : null
  }
  const begin = (key: string, execute: () => Promise<Answer>) => {
    const one: Shared<Answer> = { begun: now(), answer: execute(), landed: null }
    const landed = (answer: Answer | null) => {
      if (answer && answer.position !== null) one.landed = answer
      else if (all.get(key) === one) all.delete(key)
    }
    all.set(key, one)
    one.answer.then(landed, () => landed(null))
    return one.answer
  }
  return async (key: string, { execute, positionNow }: Work<Answer>): Promise<Answer> => {
    const landed = youngerThan(KEEP_MS, key)?.landed
    if (landed && landed.position === (await positionNow())) return landed
    const onItsWay = youngerThan(JOIN_MS, key)
    return onItsWay && !onItsWay.landed ? onItsWay.answer : begin(key, execute)
  }
}
