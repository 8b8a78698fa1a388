import { useEffect, useMemo, useState, type FocusEvent, type UIEvent } from 'react'
import { type Anchor, calm, firstAnchor, mustGather, nextAnchor, type Calm } from './calm.ts'

type Busy = { pointerInside: boolean; focusInside: boolean; scrolled: boolean }
const still: Busy = { pointerInside: false, focusInside: false, scrolled: false }

/** Give these to the box around the list and to what offers the waiting rows, if that stands elsewhere. */
export type GatherProps = {
  onPointerOver: () => void
  onPointerLeave: () => void
  onFocus: () => void
  onBlur: (event: FocusEvent) => void
  onScrollCapture: (event: UIEvent) => void
}

const BEAT_MS = 1000

/** Outlives the list, empty at first. */
export type GatherPlace<Row> = { anchor?: Anchor<Row> }

type GatherQuestion<Row> = {
  rows: Row[]
  id: (row: Row) => string
  /** Names the question these rows answer (not one that is still under way); another one starts afresh. */
  key: string
  selected?: number
  newestFirst?: boolean
  /** Where the rows' places are written to; a page that comes back to it shows the same rows at the same places. */
  place?: GatherPlace<Row>
}

/** Rows one comes back to stand still for a beat, until it is known whether the pointer is among them. */
const backAt = <Row>(anchor: Anchor<Row>): Anchor<Row> => ({ ...anchor, turn: 0, still: true, moves: anchor.moves + 1 })

/** What the pointer, the focus and the scroll do in the list. */
const useBusy = () => {
  const [busy, setBusy] = useState(still)
  const set = (change: Partial<Busy>) => setBusy((now) => ({ ...now, ...change }))
  const listProps: GatherProps = {
    // not `enter`: React leaves that out when the list came up under a pointer that lies still, as after a change of version
    onPointerOver: () => setBusy((now) => (now.pointerInside ? now : { ...now, pointerInside: true })),
    onPointerLeave: () => set({ pointerInside: false }),
    onFocus: () => set({ focusInside: true }),
    onBlur: (event) => !event.currentTarget.contains(event.relatedTarget) && set({ focusInside: false }),
    onScrollCapture: (event) => event.target instanceof Element && set({ scrolled: event.target.scrollTop > 0 }),
  }
  return { busy, listProps, away: () => set({ pointerInside: false }) }
}

/** Still true for a beat after: on its way from the rows to what offers the waiting ones the pointer is in neither. */
const useLingering = (held: boolean): boolean => {
  const [free, setFree] = useState(!held)
  useEffect(() => {
    const timer = setTimeout(() => setFree(!held), held ? 0 : BEAT_MS)
    return () => clearTimeout(timer)
  }, [held])
  return held || !free
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
  place,
}: GatherQuestion<Row>): Calm<Row> & { gather: () => void; listProps: GatherProps } => {
  const { busy, listProps, away } = useBusy()
  const [turn, setTurn] = useState(0)
  const [rested, setRested] = useState(0)
  const held = useLingering(mustGather({ ...busy, selected, newestFirst }))
  const [last, setLast] = useState(() => (place?.anchor ? backAt(place.anchor) : firstAnchor({ rows, key, turn, mayMove: true })))
  const anchor = nextAnchor(last, { rows, key, turn, mayMove: !held && last.moves === rested }, id)
  if (anchor !== last) setLast(anchor)
  useEffect(() => {
    const timer = setTimeout(() => setRested(anchor.moves), BEAT_MS)
    return () => clearTimeout(timer)
  }, [anchor.moves])
  useEffect(() => {
    if (place) place.anchor = anchor
  }, [place, anchor])
  const { shown, waiting, left } = useMemo(
    () => (anchor.still ? calm(anchor.shown, rows, id) : { shown: rows, waiting: [], left: new Set<string>() }),
    [anchor, rows, id],
  )
  const gather = () => {
    setTurn((now) => now + 1)
    // what was pressed goes, and nothing tells that the pointer has left it
    away()
  }
  return { shown, left, waiting: held ? waiting : [], gather, listProps }
}
