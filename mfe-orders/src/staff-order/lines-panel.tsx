import { formatMoney, formatNumber, useLocale } from '@jangteo/mfe-kit'
import { Changed, Panel, Thumb, UnitBar } from '@jangteo/ui'
import type { OrderView } from '../order/order-fields.ts'
import { lineTitle } from '../order/titles.ts'
import { useWords } from '../words/use-words.ts'
import css from './staff-order.module.css'

const MOST_UNITS = 24
type Line = OrderView['lines'][number]

/** One mark for each unit, so that its fate can be seen; long lines show their share. */
const fates = (line: Line) => {
  const scale = Math.min(1, MOST_UNITS / line.ordered)
  const many = (units: number) => Math.round(units * scale)
  const open = line.ordered - line.cancelled - line.shipped
  return [
    ...Array<'done'>(many(line.shipped - line.returned)).fill('done'),
    ...Array<'back'>(many(line.returned)).fill('back'),
    ...Array<'open'>(many(open)).fill('open'),
    ...Array<'cancelled'>(many(line.cancelled)).fill('cancelled'),
  ]
}

export const LinesPanel = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  const figures = (line: Line) => [line.ordered, line.cancelled, line.shipped, line.returned]
  const seesMoney = order.total !== null
  return (
    <Panel title={t.ordered} count={order.lines.length} flush>
      <div className={css.scroll}>
        <table className={css.lines}>
          <thead>
            <tr>
              <th>{t.lineHead.goods}</th>
              {seesMoney && <th className={css.end}>{t.lineHead.price}</th>}
              <th>{t.lineHead.fate}</th>
              <th className={css.end}>{t.lineHead.ordered}</th>
              <th className={css.end}>{t.lineHead.cancelled}</th>
              <th className={css.end}>{t.lineHead.shipped}</th>
              <th className={css.end}>{t.lineHead.returned}</th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <tr key={line.id}>
                <td>
                  <span className={css.goods}>
                    {line.image && <Thumb src={line.image} size={28} />}
                    <span>
                      <strong>{lineTitle(line, locale)}</strong>
                      <small>{line.sku}</small>
                    </span>
                  </span>
                </td>
                {seesMoney && <td className={css.end}>{line.unitPrice === null ? '' : formatMoney(line.unitPrice, order.currency, locale)}</td>}
                <td>
                  <UnitBar label={`${lineTitle(line, locale)}: ${line.shipped} / ${line.ordered}`} units={fates(line)} />
                </td>
                {figures(line).map((units, index) => (
                  <td key={index} className={css.end}>
                    <Changed value={units}>{units === 0 ? '–' : formatNumber(units, locale)}</Changed>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
