import { useLocale } from '@jangteo/mfe-kit'
import { Chip, Popover } from '@jangteo/ui'
import { useRef } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { FilterBox } from './filter-box.tsx'
import css from './filters.module.css'
import { inForce } from './in-force.ts'
import type { LookedFor, Name } from './looked-for.ts'
import PlusIcon from 'lucide-react/icons/plus'

/** `seesMoney`: and customers, which the warehouse does not. */
export type FilterProps = { lookedFor: LookedFor; look: (change: LookedFor) => void; seesMoney: boolean }

const without = (parts: readonly Name[]): LookedFor => Object.fromEntries(parts.map((name) => [name, undefined]))

/** The conditions in force, each to take away, and the box that holds all of them. */
export const FilterChips = ({ lookedFor, look, seesMoney }: FilterProps) => {
  const t = useStaffWords()
  const locale = useLocale()
  const add = useRef<HTMLSpanElement>(null)
  const remove = (parts: readonly Name[]) => {
    look(without(parts))
    // the pressed cross goes away with its chip
    add.current?.querySelector('button')?.focus()
  }
  const trigger = (
    <>
      <PlusIcon className="jt-icon" aria-hidden />
      <span className="jt-chip-value">{t.filter.add}</span>
    </>
  )
  return (
    <>
      {inForce(lookedFor, t, locale).map(({ id, name, value, of }) => (
        <Chip key={id} name={name} onRemove={() => remove(of)} removeLabel={t.filter.remove(name ?? value)} className={css.chip}>
          {value}
        </Chip>
      ))}
      <span ref={add}>
        <Popover label={t.filter.add} trigger={trigger} className="jt-chip jt-chip-add">
          <FilterBox lookedFor={lookedFor} look={look} seesMoney={seesMoney} />
        </Popover>
      </span>
    </>
  )
}
