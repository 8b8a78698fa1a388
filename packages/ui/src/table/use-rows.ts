import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { TablePlace } from './acts/table-place.ts'

/** A row to draw and where; `top` is null when all rows stand in the flow. */
export type DrawnRow = { index: number; top: number | null }

/** `keyOf`: a row's identity by its place; the others as in `DataTableProps`. */
type Rows = { count: number; height: number; grow: boolean; keyOf: (index: number) => string; onEnd?: () => void; place?: TablePlace; answers?: string }

/** The answer to another question is shown from its top. */
const useTopOfAnswer = (scroller: RefObject<HTMLElement | null>, answers?: string) => {
  const asked = useRef(answers)
  useEffect(() => {
    if (asked.current === answers) return
    asked.current = answers
    scroller.current?.scrollTo(0, 0)
  }, [scroller, answers])
}

/** Asks for more rows when the last ones are `near`, and again after each that came. `last` is the last row's identity. */
const useMore = (near: boolean, last: string, onEnd?: () => void) => {
  const end = useEffectEvent(() => onEnd?.())
  useEffect(() => {
    if (near) end()
  }, [near, last])
}

/** Draws only the rows in view, and asks for more near the end. */
export const useDrawnRows = ({ count, height, grow, keyOf, onEnd, place, answers }: Rows) => {
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, and the virtualizer draws anew by itself
  const virtual = useVirtualizer({
    count,
    enabled: !grow,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: keyOf,
    overscan: 8,
    initialOffset: place?.top,
    scrollPaddingEnd: 80,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  useTopOfAnswer(scroller, answers)
  const drawn: DrawnRow[] = grow
    ? Array.from({ length: count }, (_, index) => ({ index, top: null }))
    : virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start }))
  useMore(count > 0 && (drawn.at(-1)?.index ?? 0) >= count - 10, count > 0 ? keyOf(count - 1) : '', onEnd)
  return {
    scroller,
    drawn,
    onScroll: () => {
      if (place) place.top = scroller.current?.scrollTop ?? 0
    },
    total: grow ? undefined : virtual.getTotalSize(),
    show: (index: number) => !grow && virtual.scrollToIndex(index, { align: 'auto' }),
  }
}
