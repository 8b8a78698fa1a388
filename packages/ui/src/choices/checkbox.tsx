import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'

type CheckboxProps = Omit<ComponentProps<'input'>, 'onChange' | 'type'> & {
  label: ReactNode
  hideLabel?: boolean
  /** Some but not all of what it stands for. */
  some?: boolean
  onChange?: (checked: boolean) => void
}

/** The box alone, drawn; the native input lies over it. */
export const Checkbox = ({ label, hideLabel, some = false, onChange, className, ...input }: CheckboxProps) => {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = some
  }, [some])
  return (
    <label className={classNames('jt-check', className)}>
      <input ref={box} type="checkbox" {...input} onChange={(event) => onChange?.(event.target.checked)} />
      <svg viewBox="0 0 16 16" className="jt-check-box" aria-hidden="true">
        <path className="jt-check-tick" d="m4.2 8.3 2.6 2.6 5-5.6" />
        <path className="jt-check-dash" d="M4.6 8h6.8" />
      </svg>
      <span className={hideLabel ? 'jt-out-of-sight' : 'jt-check-label'}>{label}</span>
    </label>
  )
}
