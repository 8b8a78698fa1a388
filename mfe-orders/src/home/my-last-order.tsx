import { bareVersion, formatAgo, formatMoney, Link, PlaceLoading, signInHref, useLocale, useNow, useParts } from '@jangteo/mfe-kit'
import { BagIcon, ChevronRightIcon, LinkButton, PartTag, SectionHead, TextButton, Thumb, Tile, TimeThread, useMedia } from '@jangteo/ui'
import { totalOf, unitsIn } from '../cart/cart.ts'
import { useReviewedCart } from '../cart/use-reviewed-cart.ts'
import { useAgain } from '../order/use-again.ts'
import { useMyOrders } from '../order/use-my-orders.ts'
import type { OrderView } from '../order/order-fields.ts'
import { stepIds } from '../order/thread/steps.ts'
import { firstTitle, pictures } from '../order/titles.ts'
import { OrderThread } from '../order/thread/order-thread.tsx'
import { useWords } from '../words/use-words.ts'
import css from './home.module.css'

const stateOf = ({ fulfilment, lifecycle }: OrderView, t: ReturnType<typeof useWords>) =>
  fulfilment === 'NONE' ? t.lifecycle[lifecycle] : t.fulfilment[fulfilment]

const Newest = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  const narrow = useMedia('(max-width: 767px)')
  const [picture] = pictures(order)
  return (
    <>
      <Link href={`/orders/o/${order.id}`} className={css.last}>
        {picture && <Thumb src={picture} size={56} />}
        <span>
          <strong>{t.andMore(...firstTitle(order, locale))}</strong>
          <small>
            {order.number} · {stateOf(order, t)}
          </small>
        </span>
        {narrow && <ChevronRightIcon className="jt-icon" aria-hidden />}
      </Link>
      <OrderThread order={order} look={narrow ? 'bars' : 'small'} />
    </>
  )
}

const Earlier = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(30_000)
  const again = useAgain(order)
  const [picture] = pictures(order)
  return (
    <div className={css.earlier}>
      <Link href={`/orders/o/${order.id}`}>
        {picture && <Thumb src={picture} size={28} />}
        <span>{t.andMore(...firstTitle(order, locale))}</span>
      </Link>
      {again ? (
        <TextButton onClick={again}>{t.again}</TextButton>
      ) : (
        <small>
          {stateOf(order, t)} · {formatAgo(order.placedAt, locale, now)}
        </small>
      )}
    </div>
  )
}

const CartOn = () => {
  const t = useWords()
  const locale = useLocale()
  const lines = useReviewedCart()
  if (lines.length === 0) return null
  return (
    <Link href="/orders/checkout" className={css.cart}>
      <BagIcon aria-hidden />
      <span>{t.cartContinue(unitsIn(lines))}</span>
      <b>{formatMoney(totalOf(lines), 'KRW', locale)}</b>
    </Link>
  )
}

const Made = () => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(30_000)
  const part = useParts().find(({ name }) => name === 'orders')
  if (!part) return null
  return <PartTag part="orders" version={bareVersion(part.version)} note={t.deployed(formatAgo(part.activatedAt, locale, now))} />
}

/** A phone has room for four words in a row. */
const shortWay = ['placed', 'payment', 'shipped', 'delivered'] as const

/** What a guest would see here: the way that every order takes. */
const Guest = () => {
  const t = useWords()
  const narrow = useMedia('(max-width: 767px)')
  return (
    <>
      <p className={css.none}>{t.noOrdersText}</p>
      <TimeThread
        label={t.orderWay}
        look={narrow ? 'bars' : 'small'}
        steps={(narrow ? shortWay : stepIds).map((id) => ({ id, state: 'future', label: t.steps[id] }))}
      />
      <LinkButton href={signInHref('/')} variant="secondary">
        {t.signInForOrders}
      </LinkButton>
    </>
  )
}

/** Fills `home.orders`: the newest order with its thread, the ones before it, and the way on with a filled cart. */
export const MyLastOrder = () => {
  const t = useWords()
  const { user, orders, status } = useMyOrders(3)
  const [last, ...earlier] = orders
  const narrow = useMedia('(max-width: 767px)')
  if (user && !last && status === 'loading') return <PlaceLoading />
  return (
    <Tile className={css.tile}>
      {narrow && last ? (
        <h2 className="jt-out-of-sight">{t.myOrders}</h2>
      ) : (
        <SectionHead title={t.myOrders} actions={user ? <Link href="/orders/mine">{t.seeAll}</Link> : undefined} />
      )}
      {!user && <Guest />}
      {user && !last && <p className={css.none}>{t.noOrdersText}</p>}
      {last && <Newest order={last} />}
      {earlier.length > 0 && (
        <div className={css.before}>
          {earlier.map((order) => (
            <Earlier key={order.id} order={order} />
          ))}
        </div>
      )}
      <CartOn />
      <Made />
    </Tile>
  )
}
