import { formatAgo, formatDateTime, formatMoney, formatNumber, useLocale, useNow } from '@jangteo/mfe-kit'
import { type ThreadStep, TimeThread } from '@jangteo/ui'
import { useWords } from '../../words/use-words.ts'
import type { OrderView } from '../order-fields.ts'
import { limitOf, type Step, steps, unitsOf } from './steps.ts'

const DAY_MS = 86_400_000
type Look = 'across' | 'down' | 'small' | 'bars'

/** Small places have room for four steps: the one that runs, two before it and what follows. */
const aroundNow = (all: Step[]): Step[] => {
  const open = all.findIndex(({ state }) => state !== 'done')
  const start = Math.max(0, Math.min(all.length - 4, (open < 0 ? all.length : open) - 2))
  return all.slice(start, start + 4)
}

/** How much of what is usual for the running step is over: never all of it before it is done. */
const progressOf = (order: OrderView, running: number) => (order.lifecycle === 'PLACED' ? Math.min(0.9, (running + 1) / 4) : 0.5)

/** When a step was or how long it took, and what is known about it. */
const useTelling = (order: OrderView, look: Look, running: number) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(1000)
  const when = (at: string) => formatDateTime(at, locale, now - Date.parse(at) < DAY_MS ? 'time' : 'datetime')
  const seconds = (ms: number) => t.seconds(formatNumber(Math.round(ms / 10) / 100, locale))
  const usual = (id: 'stock' | 'payment') => (look === 'down' ? `${t.usual[id]}, ${t.endsWithin(limitOf(order))}` : t.usual[id])

  const time = ({ state, at, after, since }: Step): string | undefined => {
    if (look === 'small') return at || state === 'now' ? formatAgo(at ?? since ?? order.placedAt, locale, now) : undefined
    if (state === 'now') return order.lifecycle === 'PLACED' ? t.nthSecond(running) : since ? t.from(formatAgo(since, locale, now)) : undefined
    if (state === 'failed') return when(order.timeline.at(-1)?.at ?? order.placedAt)
    if (!at) return undefined
    return after !== null && after < 60_000 ? t.took(seconds(after)) : when(at)
  }
  const note = ({ id, state }: Step): string | undefined => {
    if (state === 'failed') return t.lifecycle[order.lifecycle]
    if (state === 'now' && order.lifecycle === 'PLACED' && (id === 'stock' || id === 'payment')) return usual(id)
    if (state === 'done' && id === 'stock') return look === 'down' ? t.unitsSetAside(unitsOf(order)) : t.allUnits(unitsOf(order))
    return look === 'down' && id === 'placed' && order.total !== null ? formatMoney(order.total, order.currency, locale) : undefined
  }
  return (step: Step): ThreadStep => ({
    id: step.id,
    state: step.state,
    label: step.state === 'now' ? t.stepNow[step.id] : t.steps[step.id],
    time: time(step),
    note: look === 'small' || look === 'bars' ? undefined : note(step),
  })
}

/** The order's way, filled in by push. Each step says when it was or how long it took; a wait says what is usual and when it ends at the latest. */
export const OrderThread = ({ order, look = 'across' }: { order: OrderView; look?: Look }) => {
  const t = useWords()
  const now = useNow(1000)
  const all = steps(order)
  const since = all.find(({ state }) => state === 'now')?.since
  const running = since ? Math.max(0, Math.floor((now - Date.parse(since)) / 1000)) : 0
  const tell = useTelling(order, look, running)
  const shown = look === 'small' || look === 'bars' ? aroundNow(all) : all
  return <TimeThread label={t.orderWay} look={look} steps={shown.map(tell)} progress={progressOf(order, running)} />
}
