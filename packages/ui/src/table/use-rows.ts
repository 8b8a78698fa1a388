import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { tableMove } from './row-keys.ts'

/** A row to draw and where; `top` is null when all rows stand in the flow. */
export type DrawnRow = { index: number; top: number | null }

/** Draws only the rows in view, and asks for more near the end. */
export const useDrawnRows = ({
  count,
  height,
  grow,
  keyOf,
  onEnd,
}: {
  count: number
  height: number
  grow: boolean
  keyOf: (index: number) => string
  onEnd?: () => void
}) => {
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, and the virtualizer draws anew by itself
  const virtual = useVirtualizer({
    count,
    enabled: !grow,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: keyOf,
    overscan: 8,
    scrollPaddingEnd: 80,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const drawn: DrawnRow[] = grow
    ? Array.from({ length: count }, (_, index) => ({ index, top: null }))
    : virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start }))
  const nearEnd = count > 0 && (drawn.at(-1)?.index ?? 0) >= count - 10
  const end = useEffectEvent(() => onEnd?.())
  const last = count > 0 ? keyOf(count - 1) : ''
  useEffect(() => {
    if (nearEnd) end()
  }, [nearEnd, last])
  return {
    scroller,
    drawn,
    total: grow ? undefined : virtual.getTotalSize(),
    show: (index: number) => !grow && virtual.scrollToIndex(index, { align: 'auto' }),
  }
}

/** The row the keyboard is on, kept by id while rows come and go, and what keys do to it. */
export const useActiveRow = ({
  ids,
  active,
  show,
  onOpen,
  onSelect,
}: {
  ids: string[]
  active?: string
  show: (index: number) => void
  onOpen: (index: number) => void
  onSelect?: (id: string) => void
}) => {
  const [own, setOwn] = useState<{ id: string; under?: string } | null>(null)
  const setActive = useCallback((id: string) => setOwn({ id, under: active }), [active])
  const current = own && own.under === active ? own.id : (active ?? null)
  const at = current === null ? -1 : ids.indexOf(current)
  const onKeyDown = (event: KeyboardEvent) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing
    if (modified || (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(event.target.tagName))) return
    const move = tableMove(event.key, at, ids.length, 12)
    if (move === null) return
    event.preventDefault()
    const id = ids[at]
    if (move === 'open') onOpen(at)
    else if (move === 'select' && id !== undefined) onSelect?.(id)
    else if (typeof move === 'object') {
      setActive(ids[move.to] ?? '')
      show(move.to)
    }
  }
  return { at, setActive, onKeyDown }
}
