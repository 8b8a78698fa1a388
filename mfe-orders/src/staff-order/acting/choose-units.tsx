import { titleOf } from '@jangteo/contracts/catalog/title'
import { useLocale } from '@jangteo/mfe-kit'
import { QuantityStepper } from '@jangteo/ui'
import type { OrderView } from '../../order/order-fields.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import css from './acts.module.css'
import { type Choice, choosable, type Chosen, unitsOf } from './chosen-units.ts'

type ChooseUnitsProps = { order: OrderView; choice: Choice; chosen: Chosen; onChoose: (chosen: Chosen) => void; label: string; wrong?: string }

/** How many units of each line. */
export const ChooseUnits = ({ order, choice, chosen, onChoose, label, wrong }: ChooseUnitsProps) => {
  const t = useStaffWords()
  const locale = useLocale()
  return (
    <>
      <ul className={css.units} aria-label={label}>
        {choosable(order, choice).map((line) => (
          <li key={line.id}>
            <bdi>{titleOf(line, locale)}</bdi>
            <QuantityStepper
              label={titleOf(line, locale)}
              size="staff"
              min={0}
              max={choice.most(line)}
              less={t.less}
              more={t.more}
              value={unitsOf(chosen, line, choice)}
              onChange={(units) => onChoose({ ...chosen, [line.id]: units })}
            />
          </li>
        ))}
      </ul>
      {wrong && <p className={css.wrong}>{wrong}</p>}
    </>
  )
}
