import { late } from '../late/late.tsx'
import { useUi } from '../provider.tsx'
import { Field, type FieldProps } from './field.tsx'

export type NumberFieldProps = FieldProps & {
  /** Null while empty. */
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
  format?: Intl.NumberFormatOptions
  /** Names of the two buttons; none without it. */
  stepper?: { less: string; more: string }
  name?: string
  disabled?: boolean
  placeholder?: string
}

const NumberInput = late(async () => (await import('./number-input.tsx')).NumberInput)

/** A number written in the reader's language; arrows step. Until its code is there the figure stands still in its place. */
export const NumberField = (props: NumberFieldProps) => {
  const { locale } = useUi()
  const still = props.value === null ? '' : new Intl.NumberFormat(locale, props.format).format(props.value)
  return (
    <NumberInput
      {...props}
      locale={locale}
      waiting={
        <Field {...props}>
          {(control) => (
            <span className="jt-input jt-input-figure">
              <input {...control} readOnly value={still} />
            </span>
          )}
        </Field>
      }
    />
  )
}
