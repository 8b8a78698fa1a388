import type { Said } from '@jangteo/contracts/presence'
import type { Line, OpenLine } from './line.ts'
import type { createPlaces } from './places.ts'

const SAY_EVERY_MS = 500
const BEAT_MS = 2_000
const QUIET_MS = 30_000
/** A message must fit into a record; who came last is told first. */
const MAX_SAID = 2_000

export type TellingDeps = {
  from: string
  places: Pick<ReturnType<typeof createPlaces>, 'all' | 'watched'>
  line: OpenLine
  hear: (said: Said) => void
  /** Every 2 s while the line is open. */
  beat: () => void
  /** Nothing that was heard counts any more. */
  closed: () => void
  now: () => number
}

/** Runs twice a second at most, however often it is asked for. */
const seldom = (run: () => void, now: () => number) => {
  let timer: NodeJS.Timeout | undefined
  let ranAt = 0
  const fire = () => {
    timer = undefined
    ranAt = now()
    run()
  }
  return {
    soon: (): void => {
      timer ??= setTimeout(fire, Math.max(0, ranAt + SAY_EVERY_MS - now()))
    },
    stop: (): void => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

/** Says who is here: when that changes, at most twice a second, and every 2 s. The line is open only while somebody watches here. */
export const createTelling = ({ from, places, line, hear, beat, closed, now }: TellingDeps) => {
  let n = 0
  let open: Line | undefined
  let beats: NodeJS.Timeout | undefined
  let watchedAt = 0

  const saying = seldom(() => open?.say({ from, n: ++n, places: places.all().slice(-MAX_SAID) }), now)
  const soon = () => {
    if (open) saying.soon()
  }
  const stop = async () => {
    const last = open
    open = undefined
    clearInterval(beats)
    saying.stop()
    closed()
    await last?.close({ from, n: ++n, places: [] })
  }
  const tick = () => {
    beat()
    if (places.watched()) watchedAt = now()
    if (now() - watchedAt > QUIET_MS) void stop()
    else if (places.all().length > 0) soon()
  }
  return {
    soon,
    stop,
    open: (): void => {
      watchedAt = now()
      if (open) return
      open = line({ hear, joined: soon })
      beats = setInterval(tick, BEAT_MS)
    },
  }
}
