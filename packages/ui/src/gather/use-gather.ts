import { useEffect, useMemo, useRef, useState, type FocusEvent, type UIEvent } from 'react'
import { calm, mustGather, type Calm } from './calm.ts'

type Busy = { pointerInside: boolean; focusInside: boolean; scrolled: boolean }
const still: Busy = { pointerInside: false, focusInside: false, scrolled: false }

/** Give these to the box around the list. */
export type GatherProps = {
  onPointerEnter: () => void
  onPointerLeave: () => void
  onFocus: () => void
  onBlur: (event: FocusEvent) => void
  onScrollCapture: (event: UIEvent) => void
}

const BEAT_MS = 1000
const order = <Row>(rows: Row[], id: (row: Row) => string) => rows.map(id).join()

type GatherQuestion<Row> = {
  rows: Row[]
  id: (row: Row) => string
  /** Names the question the rows answer; another one starts afresh. */
  key: string
  selected?: number
  newestFirst?: boolean
}

/** What the pointer, the focus and the scroll do in the list. */
const useBusy = () => {
  const [busy, setBusy] = useState(still)
  const set = (change: Partial<Busy>) => setBusy((now) => ({ ...now, ...change }))
  const listProps: GatherProps = {
    onPointerEnter: () => set({ pointerInside: true }),
    onPointerLeave: () => set({ pointerInside: false }),
    onFocus: () => set({ focusInside: true }),
    onBlur: (event) => !event.currentTarget.contains(event.relatedTarget) && set({ focusInside: false }),
    onScrollCapture: (event) => event.target instanceof Element && set({ scrolled: event.target.scrollTop > 0 }),
  }
  return { busy, listProps }
}

/**
 * Keeps a live list calm (design §4.3–4.4): while somebody is busy in it, rows keep their places and new ones wait;
 * else they move at most once a second. Show `shown`, dim `left`, offer `gather` when `waiting` is not empty.
 */
export const useGather = <Row>({
  rows,
  id,
  key,
  selected = 0,
  newestFirst = true,
}: GatherQuestion<Row>): Calm<Row> & { gather: () => void; listProps: GatherProps } => {
  const { busy, listProps } = useBusy()
  const [turn, setTurn] = useState(0)
  const [beat, setBeat] = useState(0)
  const seen = useRef({ key, turn, shown: rows, next: 0 })
  const held = mustGather({ ...busy, selected, newestFirst })
  const result = useMemo(() => {
    const last = seen.current
    const now = performance.now()
    const fresh = (!held && now >= last.next) || last.key !== key || last.turn !== turn || last.shown.length === 0
    const calmed = fresh ? { shown: rows, waiting: [], left: new Set<string>() } : calm(last.shown, rows, id)
    const moved = fresh && order(rows, id) !== order(last.shown, id)
    seen.current = { key, turn, shown: calmed.shown, next: moved ? now + BEAT_MS : last.next }
    return calmed
  }, [rows, id, key, held, turn, beat])
  const late = !held && (result.waiting.length > 0 || result.left.size > 0)
  useEffect(() => {
    if (!late) return
    const timer = setTimeout(() => setBeat((now) => now + 1), Math.max(0, seen.current.next - performance.now()))
    return () => clearTimeout(timer)
  }, [late, result])
  return { ...result, waiting: held ? result.waiting : [], gather: () => setTurn((now) => now + 1), listProps }
}
