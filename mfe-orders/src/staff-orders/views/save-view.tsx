import { Button, TextField } from '@jangteo/ui'
import { type FormEvent, useState } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import css from './views.module.css'

type SaveViewProps = { name?: string; full: boolean; onSave: (name: string) => void; onDone: () => void }

/** Gives the present question a name. `name`: the view it is already kept as. */
export const SaveView = ({ name, full, onSave, onDone }: SaveViewProps) => {
  const t = useStaffWords()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return setMissing(true)
    onSave(text.trim())
    onDone()
  }
  if (name) return <p className={css.said}>{t.views.already(name)}</p>
  if (full) return <p className={css.said}>{t.views.full}</p>
  return (
    <form className={css.save} onSubmit={save} noValidate>
      <TextField
        size="staff"
        label={t.views.name}
        value={text}
        onChange={setText}
        maxLength={40}
        autoFocus
        error={missing && !text.trim() ? t.fillIn : undefined}
      />
      <Button type="submit" variant="primary" size="toolbar">
        {t.save}
      </Button>
    </form>
  )
}
