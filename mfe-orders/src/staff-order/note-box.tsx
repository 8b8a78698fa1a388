import { useSession } from '@jangteo/mfe-kit'
import { Avatar, Button, TextField, useHotkey } from '@jangteo/ui'
import { type FormEvent, useRef, useState } from 'react'
import { AddOrderNote } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'
import css from './staff-order.module.css'
import { useAct } from './use-act.ts'

/** Leaves a note that only staff see; `M` goes there. What was not kept stays in the field. */
export const NoteBox = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const { user } = useSession()
  const { send, busy } = useAct(AddOrderNote, t.done.note)
  const [text, setText] = useState('')
  const field = useRef<HTMLFormElement>(null)
  useHotkey('m', () => field.current?.querySelector('input')?.focus())
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim() || busy) return
    void send((commandId) => ({ commandId, id: order.id, text: text.trim() })).then((kept) => kept && setText(''))
  }
  if (!order.nextActions.some(({ action, enabled }) => action === 'note' && enabled)) return null
  return (
    <form ref={field} className={css.note} onSubmit={keep}>
      {user && <Avatar name={user.name} />}
      <TextField
        size="staff"
        label={t.note}
        hideLabel
        placeholder={t.notePlaceholder}
        kbd="M"
        aria-keyshortcuts="M"
        value={text}
        onChange={setText}
        maxLength={2000}
      />
      <Button type="submit" size="toolbar" busy={busy}>
        {t.save}
      </Button>
    </form>
  )
}
