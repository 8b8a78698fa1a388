import { useSession } from '@jangteo/mfe-kit'
import { Avatar, Button, TextField, useHotkey } from '@jangteo/ui'
import { type FormEvent, useRef, useState } from 'react'
import * as v from 'valibot'
import type { OrderView } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'
import type { Send } from './acting/act.ts'
import css from './note-box.module.css'

export const NoteDraft = v.string()
type NoteBoxProps = { order: OrderView; text: string; onWrite: (text: string | null) => void; send: Send; busy: boolean }

/** Keeps the note; one that was refused comes back into the field, with `why`. */
const useKeep = ({ text, onWrite, send }: Pick<NoteBoxProps, 'text' | 'onWrite' | 'send'>) => {
  const t = useWords()
  const [why, setWhy] = useState<string>()
  const keep = async () => {
    onWrite(null)
    const note = text.trim()
    const refusal = await send({ type: 'note', text: note }, t.done.note)
    setWhy(refusal?.text)
    if (refusal) onWrite(text)
  }
  return { keep, why }
}

/** Leaves a note that only staff see; `M` goes there. What was not kept stays in the field, with the reason below. */
export const NoteBox = ({ order, text, onWrite, send, busy }: NoteBoxProps) => {
  const t = useWords()
  const { user } = useSession()
  const { keep, why } = useKeep({ text, onWrite, send })
  const form = useRef<HTMLFormElement>(null)
  const field = () => form.current?.querySelector('input')
  useHotkey('m', () => field()?.focus())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim() || busy) return
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
        value={text}
        onChange={(next) => onWrite(next || null)}
        error={why}
        maxLength={2000}
        autoComplete="off"
      />
      {text.trim() !== '' && (
        <Button type="submit" size="toolbar" busy={busy}>
          {t.save}
        </Button>
      )}
    </form>
  )
}
