import { isSending, setPart, unsavedIn } from '@jangteo/mfe-kit'
import { flushSync } from 'react-dom'
import { PAGE_ID } from '../saying/use-route-change.ts'
import { isActing, isComposing, isTypingIn } from './fields.ts'
import { keepHands } from './keep-hands.ts'
import { type Doing, maySwap, maySwapAsked } from './may-swap.ts'
import { tellDone, tellWaiting } from './swaps.ts'

const LOOK_MS = 100
/** As long as the seams are sewn (`--layout`). */
const SEWING_MS = 320

const doingIn = (part: string): Doing => ({
  unsaved: unsavedIn(part),
  composing: isComposing(),
  typing: isTypingIn(part),
  acting: isActing(),
  sending: isSending(),
})

const pause = () => new Promise((done) => setTimeout(done, LOOK_MS))

/** Waits until nobody is in the middle of anything in this part, or asks for it. False = another version came meanwhile. */
const untilFree = async (part: string, version: string, wanted: () => boolean): Promise<boolean> => {
  let asked = false
  let told = ''
  for (; wanted(); await pause()) {
    const doing = doingIn(part)
    const may = maySwap(doing)
    if (may === 'now' || (asked && maySwapAsked(doing))) return true
    const state = `${may} ${doing.unsaved}`
    if (may === 'writing' && state !== told) tellWaiting({ part, version, now: doing.unsaved ? null : () => (asked = true) })
    told = state
  }
  return false
}

/**
 * Puts a loaded version in the place of the running one, in one commit, once nobody is interrupted by it. Focus, selection, typed text and scroll
 * stay; the seams are sewn anew. `flip` sets the part; `wanted` is false as soon as another version is wanted.
 */
export const swap = async (part: string, version: string, { flip, wanted }: { flip: () => void; wanted: () => boolean }): Promise<void> => {
  const free = await untilFree(part, version, wanted)
  tellDone(part)
  if (!free) return
  const putBack = keepHands(part, () => document.getElementById(PAGE_ID))
  flushSync(flip)
  putBack()
  setTimeout(() => setPart(part, { sewing: false }), SEWING_MS)
}
