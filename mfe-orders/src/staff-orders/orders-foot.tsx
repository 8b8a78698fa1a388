import { useToPixel } from '@jangteo/mfe-kit'
import { Kbd, ListFoot } from '@jangteo/ui'
import { OrdersTag } from '../order/orders-tag.tsx'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './staff-orders.module.css'

/** Renders with each frame; kept apart from the list for that. */
const ToPixel = () => {
  const t = useStaffWords()
  const measured = useToPixel('orders')
  if (measured === null) return null
  return (
    <span>
      {t.toPixel} <b data-measured>{t.seconds(measured.toFixed(2))}</b>
    </span>
  )
}

/** How many, how long the last reading took, how long a commit takes to these pixels; who made the list, and its keys. */
export const OrdersFoot = ({ count, took }: { count?: string; took: number | null }) => {
  const t = useStaffWords()
  const hints = [
    [['J', 'K'], t.keys.move],
    [['X'], t.keys.select],
    [['↵'], t.keys.open],
  ] as const
  const end = (
    <>
      <OrdersTag />
      <span className={css.keys} aria-hidden="true">
        {hints.map(([keys, text]) => (
          <span key={text}>
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}{' '}
            {text}
          </span>
        ))}
      </span>
    </>
  )
  return (
    <ListFoot there={count !== undefined && took !== null} end={end}>
      {count !== undefined && <span>{t.found(count)}</span>}
      {took !== null && (
        <span>
          {t.queried} <b data-measured>{t.seconds((took / 1000).toFixed(3))}</b>
        </span>
      )}
      <ToPixel />
    </ListFoot>
  )
}
