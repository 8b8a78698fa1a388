import { useId, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'

/** What every field may be told. */
export type FieldProps = {
  label: string
  /** The label is only read out. */
  hideLabel?: boolean
  /** What is wrong, as a sentence. */
  error?: string
  hint?: ReactNode
  /** 44 high for customers, 32 for staff. */
  size?: 'store' | 'staff'
  /** Words of the flag of another person who is in this field. */
  with?: string
  className?: string
}

/** What the control inside must carry. */
export type FieldControl = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }

/** Label above, control, then the error or the hint. */
export const Field = ({
  label,
  hideLabel,
  error,
  hint,
  size = 'staff',
  with: person,
  className,
  children,
}: FieldProps & { children: (control: FieldControl) => ReactNode }) => {
  const id = useId()
  const told = `${id}-told`
  return (
    <div className={classNames('jt-field', `jt-field-${size}`, error && 'jt-field-wrong', person && 'jt-field-shared', className)}>
      <label htmlFor={id} className={hideLabel ? 'jt-out-of-sight' : 'jt-field-label'}>
        {label}
      </label>
      {person && <span className="jt-field-person">{person}</span>}
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': error || hint ? told : undefined })}
      {(error || hint) && (
        <span id={told} className={error ? 'jt-field-error' : 'jt-field-hint'}>
          {error ?? hint}
        </span>
      )}
    </div>
  )
}
