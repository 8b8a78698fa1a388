import { stored, useObservable, useSession, uuidv7 } from '@jangteo/mfe-kit'
import { Avatar, Button, TextField, useHotkey } from '@jangteo/ui'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import * as v from 'valibot'
import type { OrderView } from '../order/order-fields.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import type { Send } from './acting/act.ts'
import css from './note-box.module.css'

/** `id`: of this writing, from its first letter until the field is emptied. */
const NoteDraft = v.object({ id: v.string(), text: v.string() })
/** A note that is being written, kept under `key`. */
export const useNote = (key: string) => {
  const kept = useMemo(() => stored('sessionStorage', key, NoteDraft), [key])
  const write = (text: string) => kept.set(text ? { id: kept.get()?.id ?? uuidv7(), text } : null)
  return { ...kept, write, text: useObservable(kept)?.text ?? '' }
}
type NoteBoxProps = { order: OrderView; note: ReturnType<typeof useNote>; send: Send }

/**
 * Keeps the note; one that was refused comes back into the field, with `why`, before what was written since. Asked again before the answer, what
 * is in the field `waits` and goes next, unless the one before was refused.
 */
const useKeep = ({ note, send }: Pick<NoteBoxProps, 'note' | 'send'>) => {
  const t = useStaffWords()
  const [why, setWhy] = useState<string>()
  const [sending, setSending] = useState(false)
  const [waits, setWaits] = useState(false)
  const keep = async () => {
    setWaits(sending)
    const draft = note.get()
    if (sending || !draft?.text.trim()) return
    const { id, text } = draft
    note.set(null)
    setSending(true)
    const act = { type: 'note', text: text.trim() } as const
    const refusal = await send(act, t.done.note, { id, text: act.text })
    setSending(false)
    const since = note.get()?.text
    setWhy(refusal?.lost && since ? t.noteUnsure : refusal?.text)
    if (!refusal) return
    note.set({ id, text: since ? `${text} ${since}` : text })
    setWaits(false)
  }
  useEffect(() => {
    if (waits && !sending) void keep()
  })
  return { keep, why, waits }
}

/** Leaves a note that only staff see; `M` goes there. What was not kept stays in the field, with the reason below. */
export const NoteBox = ({ order, note, send }: NoteBoxProps) => {
  const t = useStaffWords()
  const { user } = useSession()
  const { keep, why, waits } = useKeep({ note, send })
  const form = useRef<HTMLFormElement>(null)
  const field = () => form.current?.querySelector('input')
  useHotkey('m', () => field()?.focus())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    field()?.focus()
    void keep()
  }
  if (!order.nextActions.some(({ action, enabled }) => action === 'note' && enabled)) return null
  return (
    <form ref={form} className={css.note} onSubmit={submit}>
      {user && <Avatar name={user.name} />}
      <TextField
        size="staff"
        label={t.note}
        hideLabel
        placeholder={t.notePlaceholder}
        kbd="M"
        aria-keyshortcuts="M"
        value={note.text}
        onChange={note.write}
        error={why}
        maxLength={2000}
        autoComplete="off"
      />
      {note.text.trim() !== '' && (
        <Button type="submit" size="toolbar" busy={waits}>
          {t.save}
        </Button>
      )}
    </form>
  )
}
