import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { FLASH_MS, flashSchedule, MARK_MS } from './flash-schedule.ts'

const page = flashSchedule()

/** What a changing value shows: `flash` for 1.6 s, then `mark` until 6 s, then nothing. */
export type Stage = 'flash' | 'mark' | null

/** Watches a value. The first sight never flashes, nor does an own edit. */
export const useChanged = (value: string | number | null | undefined, { own = false }: { own?: boolean } = {}): Stage => {
  const cell = useRef({ value })
  const [stage, setStage] = useState<Stage>(null)
  const [changes, setChanges] = useState(0)
  useLayoutEffect(() => {
    if (cell.current.value === value) return
    cell.current.value = value
    if (own) return
    const asked = page.ask(cell.current, performance.now())
    setStage((now) => (now === 'flash' ? now : asked))
    setChanges((count) => count + 1)
  }, [value, own])
  const [flashing, lit] = [stage === 'flash', stage !== null]
  useEffect(() => {
    if (!flashing) return
    const { current } = cell
    const fade = setTimeout(() => setStage('mark'), FLASH_MS)
    return () => {
      clearTimeout(fade)
      page.over(current)
    }
  }, [flashing])
  useEffect(() => {
    if (!lit) return
    const end = setTimeout(() => setStage(null), MARK_MS)
    return () => clearTimeout(end)
  }, [lit, changes])
  return stage
}

/** Classes for a box with this stage. */
export const changedClass = (stage: Stage): string | null => stage && (stage === 'flash' ? 'jt-changed jt-flash' : 'jt-changed jt-mark')
