import type { ComponentProps, ReactNode } from 'react'
import { Kbd } from '../acting/kbd.tsx'
import { classNames } from '../class-names.ts'
import { Field, type FieldProps } from './field.tsx'

type Own = 'size' | 'prefix' | 'onChange' | 'value' | 'defaultValue' | 'className'
type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, Own> & {
    value?: string
    defaultValue?: string
    onChange?: (text: string) => void
    multiline?: boolean
    /** Lines of a `multiline` field. */
    rows?: number
    mono?: boolean
    prefix?: ReactNode
    kbd?: string
  }

/** One line of text, or several. */
export const TextField = ({
  label,
  hideLabel,
  error,
  hint,
  size,
  with: person,
  className,
  multiline,
  rows = 3,
  mono,
  prefix,
  kbd,
  onChange,
  ...input
}: TextFieldProps) => (
  <Field {...{ label, hideLabel, error, hint, size, with: person, className }}>
    {(control) => (
      <span className={classNames('jt-input', multiline && 'jt-input-tall', mono && 'jt-input-mono')}>
        {prefix && <span className="jt-input-side">{prefix}</span>}
        {multiline ? (
          <textarea dir="auto" {...(input as ComponentProps<'textarea'>)} {...control} rows={rows} onChange={(event) => onChange?.(event.target.value)} />
        ) : (
          <input type="text" dir="auto" {...input} {...control} onChange={(event) => onChange?.(event.target.value)} />
        )}
        {kbd && <Kbd>{kbd}</Kbd>}
      </span>
    )}
  </Field>
)
