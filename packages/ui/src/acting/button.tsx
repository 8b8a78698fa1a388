import LockIcon from 'lucide-react/icons/lock'
import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { Icon } from '../icon.ts'
import { Arc } from './arc.tsx'
import { Kbd } from './kbd.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
/** Heights 52, 44, 36, 28 and 24. */
export type ButtonSize = 'buy' | 'phone' | 'page' | 'toolbar' | 'table'

/** What a button can be told besides the native attributes. */
export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: Icon
  /** Waits for an answer: shows an arc, ignores presses, keeps its width. */
  busy?: boolean
  /** Why it cannot be pressed now; stays focusable and shows the reason beneath. */
  refused?: string
  kbd?: string
  fill?: boolean
  /** Danger only: filled, for the last word in a dialog. */
  filled?: boolean
}

const stop = (event: MouseEvent) => {
  event.preventDefault()
  event.stopPropagation()
}

/** Says why, beneath a refused button. */
const Reason = ({ id, children }: { id: string; children: ReactNode }) => (
  <span className="jt-reason" id={id}>
    <LockIcon className="jt-icon" aria-hidden />
    {children}
  </span>
)

/** The one button. `type` is `button` unless told otherwise. One primary in a group. */
export const Button = ({
  variant = 'secondary',
  size = 'page',
  icon: Shape,
  busy,
  refused,
  kbd,
  fill,
  filled,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) => {
  const reason = useId()
  const inert = busy || refused !== undefined
  const look = ['jt-button', `jt-button-${variant}`, `jt-size-${size}`, fill && 'jt-fill', filled && 'jt-filled', busy && 'jt-busy', refused && 'jt-refused']
  const button = (
    <button
      type="button"
      {...rest}
      className={classNames(...look, busy && !Shape && 'jt-busy-bare', className)}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      aria-describedby={refused ? reason : rest['aria-describedby']}
      onClick={inert ? stop : onClick}
    >
      {busy ? <Arc /> : Shape && <Shape className="jt-icon" aria-hidden />}
      <span className="jt-button-text">{children}</span>
      {kbd && <Kbd>{kbd}</Kbd>}
    </button>
  )
  if (!refused) return button
  return (
    <span className={classNames('jt-refusal', fill && 'jt-fill')}>
      {button}
      <Reason id={reason}>{refused}</Reason>
    </span>
  )
}

/** Underlined words that act. */
export const TextButton = ({ className, ...rest }: ComponentProps<'button'>) => <button type="button" {...rest} className={classNames('jt-link', className)} />
