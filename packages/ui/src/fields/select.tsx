import ChevronIcon from 'lucide-react/icons/chevron-down'
import { Field, type FieldProps } from './field.tsx'

type SelectProps<Value extends string> = FieldProps & {
  value: Value
  onChange: (value: Value) => void
  options: { value: Value; label: string; disabled?: boolean }[]
  name?: string
  autoComplete?: string
  disabled?: boolean
  /** Without an edge, for sort orders. */
  bare?: boolean
}

/** One of a list. The list is the browser's own: right on every phone and for every reader. */
export const Select = <Value extends string>({ value, onChange, options, name, autoComplete, disabled, bare, ...field }: SelectProps<Value>) => (
  <Field {...field}>
    {(control) => (
      <span className={bare ? 'jt-select jt-select-bare' : 'jt-input jt-select'}>
        <select
          {...control}
          name={name}
          autoComplete={autoComplete}
          disabled={disabled}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronIcon className="jt-icon" aria-hidden />
      </span>
    )}
  </Field>
)
