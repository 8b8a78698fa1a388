import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { Icon } from '../icon.ts'
import { toneOf, type Tone } from '../part.ts'

type NoticeProps = { tone?: Tone; icon?: Icon; children: ReactNode; actions?: ReactNode; className?: string }

/** A sentence in a tinted box, with what can be done about it. */
export const Notice = ({ tone = 'plain', icon: Shape, children, actions, className, role }: NoticeProps & { role?: 'alert' | 'status' }) => (
  <div className={classNames('jt-notice', toneOf(tone), className)} role={role}>
    {Shape && <Shape className="jt-icon" aria-hidden />}
    <div className="jt-notice-text">
      <div>{children}</div>
      {actions && <div className="jt-notice-actions">{actions}</div>}
    </div>
  </div>
)

/** A notice that needs an answer: it is read out at once. */
export const Question = (props: NoticeProps) => <Notice tone="gold" {...props} role="alert" />
