import { titleOf } from '@jangteo/contracts/catalog/title'
import type { OrderView } from './order-fields.ts'

type Locale = 'ko' | 'en'

/** The first line's name and how many more lines there are. */
export const firstTitle = (order: Pick<OrderView, 'lines'>, locale: Locale): [title: string, more: number] => {
  const [first] = order.lines
  return first ? [titleOf(first, locale), order.lines.length - 1] : ['', 0]
}
export const pictures = (order: Pick<OrderView, 'lines'>): string[] => order.lines.flatMap(({ image }) => image ?? []).slice(0, 3)
