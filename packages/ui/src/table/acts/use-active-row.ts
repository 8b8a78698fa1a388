import { useCallback, useEffect, useEffectEvent, useState, type KeyboardEvent, type RefObject } from 'react'
import { keyOf } from '../../key-of.ts'
import { useHotkey } from '../../use-hotkey.ts'
import { tableMove } from './row-keys.ts'
import type { TablePlace } from './table-place.ts'

type ActiveRow = {
  ids: string[]
  active?: string
  scroller: RefObject<HTMLElement | null>
  show: (index: number) => void
  onOpen: (index: number) => void
  onSelect?: (id: string, range: boolean) => void
  place?: TablePlace
  /** J and K reach the table from anywhere on the page. */
  pageKeys: boolean
}

/** Keys that belong to what has the focus: all to a text field, Enter and Space to a box or a link. */
const belongs = ({ target, key }: KeyboardEvent) => {
  if (!(target instanceof HTMLElement)) return false
  const box = target instanceof HTMLInputElement && target.type === 'checkbox'
  return box || /^(BUTTON|A)$/.test(target.tagName) ? key === 'Enter' || key === ' ' : /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** The row the keyboard is on, kept by id while rows come and go, and what keys do to it. */
export const useActiveRow = ({ ids, active, scroller, show, onOpen, onSelect, place, pageKeys }: ActiveRow) => {
  const [own, setOwn] = useState<{ id: string; under?: string } | null>(place?.row ? { id: place.row, under: active } : null)
  const setActive = useCallback(
    (id: string) => {
      if (place) Object.assign(place, { row: id, keys: false })
      setOwn({ id, under: active })
    },
    [active, place],
  )
  const current = own && own.under === active ? own.id : (active ?? null)
  const at = current === null ? -1 : ids.indexOf(current)
  const move = (key: string, range: boolean): boolean => {
    const meant = tableMove(key, at, ids.length, 12)
    if (meant === null) return false
    const id = ids[at]
    if (place) place.keys = true
    if (meant === 'open') onOpen(at)
    else if (meant === 'select' && id !== undefined) onSelect?.(id, range)
    else if (typeof meant === 'object') {
      setActive(ids[meant.to] ?? '')
      if (place) place.keys = true
      show(meant.to)
    }
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing
    if (!modified && !belongs(event) && move(keyOf(event.nativeEvent), event.shiftKey)) event.preventDefault()
  }
  const fromPage = (key: string) => {
    scroller.current?.focus({ preventScroll: true })
    move(key, false)
  }
  useHotkey('j', () => fromPage('j'), pageKeys)
  useHotkey('k', () => fromPage('k'), pageKeys)
  const back = useEffectEvent(() => place?.keys && scroller.current?.focus({ preventScroll: true }))
  useEffect(() => void back(), [])
  return { at, setActive, onKeyDown }
}
