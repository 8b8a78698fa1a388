import { titleOf } from '@jangteo/contracts/catalog/title'
import { formatNumber, useLocale } from '@jangteo/mfe-kit'
import { Changed, Panel, Thumb, UnitBar } from '@jangteo/ui'
import { use } from 'react'
import type { OrderView } from '../../order/order-fields.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { OrdersTag } from '../../order/orders-tag.tsx'
import { Unsure } from '../acting/unsure.ts'
import { fateOrder, fatesOf, marks } from './fates.ts'
import css from './lines.module.css'

const MOST_UNITS = 24
const names = ['ordered', 'cancelled', 'shipped', 'returned'] as const
type Line = OrderView['lines'][number]
type LineProps = { order: OrderView; line: Line }

/** Which colour means what; only what this order has. */
const Legend = ({ order }: { order: OrderView }) => {
  const t = useStaffWords()
  const there = fateOrder.filter((fate) => order.lines.some((line) => fatesOf(line, order)[fate] > 0))
  return (
    <span className={css.legend}>
      {there.map((fate) => (
        <span key={fate}>
          <i className={`jt-unit jt-unit-${fate}`} />
          {t.fates[fate]}
        </span>
      ))}
    </span>
  )
}

const Goods = ({ line }: { line: Line }) => {
  const locale = useLocale()
  return (
    <span className={css.goods}>
      {line.image && <Thumb src={line.image} size={28} />}
      <span>
        <strong>{titleOf(line, locale)}</strong>
        <small>{line.sku}</small>
      </span>
    </span>
  )
}

const Row = ({ order, line }: LineProps) => {
  const t = useStaffWords()
  const locale = useLocale()
  const fates = fatesOf(line, order)
  const said = fateOrder.flatMap((fate) => (fates[fate] > 0 ? `${t.fates[fate]} ${t.units(fates[fate])}` : []))
  const known = use(Unsure)
  const before = known?.lines.find(({ id }) => id === line.id)
  return (
    <tr>
      <th scope="row">
        <Goods line={line} />
      </th>
      {line.unitPrice !== null && <td className={css.end}>{formatNumber(line.unitPrice, locale)}</td>}
      <td className={css.fate}>
        <UnitBar label={`${titleOf(line, locale)}: ${said.join(', ')}`} units={marks(fates, MOST_UNITS)} />
      </td>
      {names.map((name) => (
        <td key={name} className={before && before[name] !== line[name] ? `${css.end} ${css.unsure}` : css.end}>
          <Changed value={line[name]} own={known !== null} look="cell">
            {line[name] === 0 ? '–' : formatNumber(line[name], locale)}
          </Changed>
        </td>
      ))}
      {line.unitPrice !== null && <td className={`${css.end} ${css.total}`}>{formatNumber(line.unitPrice * (line.ordered - line.cancelled), locale)}</td>}
    </tr>
  )
}

/** What was ordered, and where each unit of it is now. */
export const LinesPanel = ({ order }: { order: OrderView }) => {
  const t = useStaffWords()
  const seesMoney = order.total !== null
  const units = order.lines.reduce((sum, { ordered }) => sum + ordered, 0)
  const heads = [t.lineHead.ordered, t.lineHead.cancelled, t.lineHead.shipped, t.lineHead.returned]
  return (
    <Panel title={t.orderedHead(order.lines.length, units)} note={<Legend order={order} />} actions={<OrdersTag />} flush>
      <div className={css.scroll}>
        <table className={css.lines}>
          <thead>
            <tr>
              <th>{t.lineHead.goods}</th>
              {seesMoney && <th className={css.end}>{t.unitPrice}</th>}
              <th className={css.fate}>
                <span className="jt-out-of-sight">{t.lineHead.fate}</span>
              </th>
              {heads.map((head) => (
                <th key={head} className={css.end}>
                  {head}
                </th>
              ))}
              {seesMoney && <th className={css.end}>{t.lineTotal}</th>}
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <Row key={line.id} order={order} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
