import PlusIcon from 'lucide-react/icons/plus'
import XIcon from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

type ChipProps = {
  /** What is filtered, before the value. */
  name?: string
  children: ReactNode
  onRemove?: () => void
  removeLabel?: string
  selected?: boolean
  onPress?: () => void
  count?: ReactNode
  /** A dashed chip that adds another. */
  add?: boolean
  className?: string
}

const Inside = ({ name, children, count, add }: ChipProps) => (
  <>
    {add && <PlusIcon className="jt-icon" aria-hidden />}
    {name && <span className="jt-chip-name">{name}</span>}
    <span className="jt-chip-value">{children}</span>
    {count !== undefined && <span className="jt-chip-count">{count}</span>}
  </>
)

/** A filter in force, a choice to press, or the place to add one; 30 high. */
export const Chip = (props: ChipProps) => {
  const { onRemove, removeLabel, selected, onPress, add, className } = props
  const look = classNames('jt-chip', selected && 'jt-chip-selected', add && 'jt-chip-add', className)
  if (onPress && !onRemove)
    return (
      <button type="button" className={look} aria-pressed={add ? undefined : Boolean(selected)} onClick={onPress}>
        <Inside {...props} />
      </button>
    )
  return (
    <span className={look}>
      {onPress ? (
        <button type="button" className="jt-chip-press" onClick={onPress}>
          <Inside {...props} />
        </button>
      ) : (
        <Inside {...props} />
      )}
      {onRemove && (
        <button type="button" className="jt-chip-remove" aria-label={removeLabel} onClick={onRemove}>
          <XIcon className="jt-icon" aria-hidden />
        </button>
      )}
    </span>
  )
}
