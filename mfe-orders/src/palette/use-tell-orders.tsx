import { type PaletteAnswer, type PaletteLine, type SlotProps, useLive, useLocale, useRows } from '@jangteo/mfe-kit'
import { ClipboardListIcon, Marked } from '@jangteo/ui'
import { useCallback, useEffect, useMemo } from 'react'
import { LifecycleMark } from '../order/axes.tsx'
import type { OrderView } from '../order/order-fields.ts'
import { firstTitle, pictures } from '../order/titles.ts'
import { useWords } from '../words/use-words.ts'

export const nothing: PaletteAnswer = { todo: [], things: null, took: 0 }
type Found = {
  text: string
  nodes?: readonly { id: string }[]
  position: string | null
  count?: string
  took: number | null
  failed: boolean
  staff: boolean
  tell: SlotProps['palette.results']['tell']
}

const useLine = (text: string, staff: boolean) => {
  const t = useWords()
  const locale = useLocale()
  return useCallback(
    (order: OrderView): PaletteLine => ({
      id: order.id,
      label: <Marked text={order.number} find={text} />,
      note: <Marked text={[staff && order.customer?.name, t.andMore(...firstTitle(order, locale))].filter(Boolean).join(', ')} find={text} />,
      picture: pictures(order)[0],
      end: <LifecycleMark order={order} />,
      href: staff ? `/orders/manage/${order.id}` : `/orders/o/${order.id}`,
    }),
    [t, locale, text, staff],
  )
}

const none: readonly { id: string }[] = []

/** Tells the palette the orders that were found, each alive, and tells again when one of them changes. */
export const useTellOrders = ({ text, nodes = none, position, count, took, failed, staff, tell }: Found): void => {
  const t = useWords()
  const line = useLine(text, staff)
  const ids = useMemo(() => nodes.map(({ id }) => id), [nodes])
  useLive('orders', 'order', ids, { from: position, type: 'Order', skip: ids.length === 0 })
  const rows = useRows<OrderView>('Order', ids)
  useEffect(() => {
    if (failed) return tell('orders', nothing)
    const orders = ids.flatMap((id) => rows.get(id) ?? [])
    if (count === undefined || orders.length !== ids.length) return
    if (orders.length === 0) return tell('orders', { ...nothing, took })
    const all = { id: 'all', label: t.paletteAll(text), note: t.orderCount(count), icon: ClipboardListIcon, href: `/orders?text=${encodeURIComponent(text)}` }
    tell('orders', { todo: staff ? [all] : [], things: { title: staff ? t.orders : t.myOrders, count, lines: orders.map(line) }, took })
  }, [ids, rows, count, took, failed, text, staff, tell, line, t])
}
