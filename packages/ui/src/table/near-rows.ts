import { useEffect, useEffectEvent } from 'react'

const MARGIN = 20
const STEP = 40

/** The rows around the drawn ones, from one index to before another. Goes along in steps, so that scrolling by a row changes nothing. */
export const nearRows = (drawn: readonly { index: number }[]): [from: number, to: number] => {
  const [first, last] = [drawn[0], drawn.at(-1)]
  if (!first || !last) return [0, 0]
  return [Math.max(0, Math.floor((first.index - MARGIN) / STEP) * STEP), Math.ceil((last.index + 1 + MARGIN) / STEP) * STEP]
}

/** Tells which rows are near whenever they are other ones. */
export const useNearRows = (ids: readonly string[], drawn: readonly { index: number }[], onNear?: (ids: readonly string[]) => void): void => {
  const near = ids.slice(...nearRows(drawn)).join('\n')
  const tell = useEffectEvent(() => onNear?.(near.split('\n')))
  useEffect(() => {
    if (near) tell()
  }, [near])
}
