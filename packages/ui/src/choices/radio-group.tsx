import { useId, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'

type RadioOption<Value extends string> = { value: Value; label: ReactNode; note?: ReactNode; end?: ReactNode; disabled?: boolean }
type RadioGroupProps<Value extends string> = {
  label: string
  hideLabel?: boolean
  value: Value | null
  onChange: (value: Value) => void
  options: RadioOption<Value>[]
  /** `card` has an edge and an end, `tile` stands side by side, `segment` is a switch. */
  look?: 'plain' | 'card' | 'tile' | 'segment'
}

/** One of a few, all visible. */
export const RadioGroup = <Value extends string>({ label, hideLabel, value, onChange, options, look = 'plain' }: RadioGroupProps<Value>) => {
  const name = useId()
  return (
    <fieldset className={classNames('jt-radios', `jt-radios-${look}`)}>
      <legend className={hideLabel || look === 'segment' ? 'jt-out-of-sight' : 'jt-field-label'}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="jt-radio">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span className="jt-radio-dot" />
          <span className="jt-radio-text">
            <span className="jt-radio-label">{option.label}</span>
            {option.note && <span className="jt-radio-note">{option.note}</span>}
          </span>
          {option.end && <span className="jt-radio-end">{option.end}</span>}
        </label>
      ))}
    </fieldset>
  )
}
