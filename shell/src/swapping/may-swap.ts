/** What goes on in the places of one part. */
export type Doing = {
  /** Text that its page knows to be unsaved. */
  unsaved: boolean
  /** A syllable is half written. */
  composing: boolean
  /** The focus is in a form that was typed into. */
  typing: boolean
  /** A pointer is down, or a dialog or menu is open. */
  acting: boolean
  /** A command is on its way and its page waits for the answer. */
  sending: boolean
}

/** When another version of a part may take its place: `writing` may last, and the person is told; `busy` is over in a moment. Pure. */
export const maySwap = ({ unsaved, composing, typing, acting, sending }: Doing): 'now' | 'busy' | 'writing' => {
  if (unsaved || composing || typing) return 'writing'
  return acting || sending ? 'busy' : 'now'
}

/** The person asked for it: what was typed is put back, but nothing may be half done, and what stands in no field would be lost. Pure. */
export const maySwapAsked = ({ unsaved, composing, acting, sending }: Doing): boolean => !(unsaved || composing || acting || sending)
