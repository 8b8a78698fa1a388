import MinusIcon from 'lucide-react/icons/minus'
import PlusIcon from 'lucide-react/icons/plus'
import type { KeyboardEvent } from 'react'
import { classNames } from '../class-names.ts'

type StepperProps = {
  label: string
  value: number
  onChange: (value: number) => void
  min?: number
  max?: number
  /** Names of the two buttons. */
  less: string
  more: string
  size?: 'buy' | 'store' | 'staff'
  disabled?: boolean
}

/** How many: two buttons and the figure, which arrow keys change too. */
export const QuantityStepper = ({ label, value, onChange, min = 1, max = 999, less, more, size = 'store', disabled }: StepperProps) => {
  const to = (next: number) => onChange(Math.min(max, Math.max(min, next)))
  const keyed = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    to(value + step)
  }
  return (
    <div role="group" aria-label={label} className={classNames('jt-stepper', `jt-stepper-${size}`)}>
      <button type="button" aria-label={less} disabled={disabled || value <= min} onClick={() => to(value - 1)}>
        <MinusIcon className="jt-icon" aria-hidden />
      </button>
      <span
        role="spinbutton"
        tabIndex={disabled ? -1 : 0}
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-disabled={disabled}
        onKeyDown={disabled ? undefined : keyed}
      >
        {value}
      </span>
      <button type="button" aria-label={more} disabled={disabled || value >= max} onClick={() => to(value + 1)}>
        <PlusIcon className="jt-icon" aria-hidden />
      </button>
    </div>
  )
}
