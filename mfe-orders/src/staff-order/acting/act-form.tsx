import { Button } from '@jangteo/ui'
import type { ComponentProps, FormEvent, ReactNode } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { ActFormProps } from './act.ts'
import css from './acts.module.css'

type Props = Pick<ActFormProps<unknown>, 'onClose' | 'busy' | 'refused'> & {
  icon: ComponentProps<typeof Button>['icon']
  /** What the button says that sends it. */
  send: string
  onSubmit: (event: FormEvent) => void
  children: ReactNode
}

/** The frame of an act that is written in its place: its fields, what sends it, what leaves it; Escape leaves it too. */
export const ActForm = ({ icon, send, busy, refused, onSubmit, onClose, children }: Props) => {
  const t = useStaffWords()
  return (
    <form className={css.parcel} onSubmit={onSubmit} onKeyDown={(event) => event.key === 'Escape' && onClose()} noValidate>
      {children}
      <div className={css.buttons}>
        <Button type="submit" variant="primary" icon={icon} busy={busy} refused={refused}>
          {send}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t.parcel.leave}
        </Button>
      </div>
    </form>
  )
}
