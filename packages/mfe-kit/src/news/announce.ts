import { observable, useObservable } from '../observable.ts'
import { createVoice } from './voice.ts'

export type Urgency = 'polite' | 'assertive'
/** `n` makes equal texts that follow each other two announcements. */
export type Announcement = { text: string; n: number }

const spoken = { polite: observable<Announcement>({ text: '', n: 0 }), assertive: observable<Announcement>({ text: '', n: 0 }) }
const say = (urgency: Urgency) => (text: string) => spoken[urgency].set({ text, n: spoken[urgency].get().n + 1 })
const voice = createVoice({ now: Date.now, later: (ms, run) => void setTimeout(run, ms), say: say('polite') })

/** Says a sentence to screen readers through the one live region of the page: what came of an act. `assertive` interrupts: for what went wrong only. */
export const announce = (text: string, urgency: Urgency = 'polite'): void => {
  if (urgency === 'polite') voice.sentence(text)
  else say(urgency)(text)
}

/**
 * Says what happened by itself, such as "새 주문 12건": politely, all parts' news as one summary, at most every 5 s. Of one `kind` only the newest
 * words are said; '' takes back what has not been said yet.
 */
export const announceNews = (kind: string, text: string): void => voice.news(kind, text)

/** For the shell's live region: the newest announcement. */
export const useAnnouncement = (urgency: Urgency): Announcement => useObservable(spoken[urgency])
