import { observable, useObservable } from '../observable.ts'

export type Urgency = 'polite' | 'assertive'
/** `n` makes equal texts that follow each other two announcements. */
export type Announcement = { text: string; n: number }

const spoken = { polite: observable<Announcement>({ text: '', n: 0 }), assertive: observable<Announcement>({ text: '', n: 0 }) }

/** Says a sentence to screen readers through the one live region of the page. `assertive` interrupts: for what went wrong only. */
export const announce = (text: string, urgency: Urgency = 'polite'): void => spoken[urgency].set({ text, n: spoken[urgency].get().n + 1 })

/** For the shell's live region: the newest announcement. */
export const useAnnouncement = (urgency: Urgency): Announcement => useObservable(spoken[urgency])
