import { useId, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { toneOf, type Tone } from '../part.ts'

type VariantOption = {
  value: string
  label: string
  /** "3개 남음", "오늘 출발", "11월 27일 입고". */
  note?: ReactNode
  tone?: Tone
  /** Address of a small picture. */
  picture?: string
  /** Cannot be bought now; may still be looked at. */
  out?: boolean
}

/** One option of a product (colour, size). `chosen` repeats the choice beside the label. */
export const VariantPicker = ({
  label,
  chosen,
  value,
  onChange,
  options,
}: {
  label: string
  chosen?: ReactNode
  value: string | null
  onChange: (value: string) => void
  options: VariantOption[]
}) => {
  const name = useId()
  return (
    <fieldset className="jt-variants">
      <legend>
        {label} {chosen && <span>{chosen}</span>}
      </legend>
      <div className="jt-variants-grid">
        {options.map((option) => (
          <label key={option.value} className={classNames('jt-variant', option.picture && 'jt-variant-pictured', option.out && 'jt-variant-out')}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.picture && <img src={option.picture} alt="" width={98} height={56} />}
            <span className="jt-variant-label">{option.label}</span>
            {option.note && <span className={classNames('jt-variant-note', option.tone && toneOf(option.tone))}>{option.note}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
