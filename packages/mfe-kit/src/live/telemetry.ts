import type { Frame, Lag } from '@jangteo/contracts/live'
import { observable } from '../observable.ts'
import { afterPaint } from './after-paint.ts'
import { createFreshness } from './freshness.ts'

const LOOK_MS = 250
/** A frame this old is no measure of the way here. */
const OLD_NEWS_MS = 10_000

/** What one feed's messages tell of the feed itself: how fresh it is, how far its service is, how long an event takes to its pixels. */
export const createTelemetry = () => {
  const freshness = createFreshness(Date.now())
  const shown = observable(freshness.look(Date.now()))
  const toPixel = observable<number | null>(null)
  let position = ''
  /** Server and browser clocks differ: the smallest difference seen is taken as the clocks' own. */
  let skew = Number.POSITIVE_INFINITY
  const look = () => shown.set(freshness.look(Date.now()))
  const timer = setInterval(look, LOOK_MS)
  return {
    readings: { freshness: { ...shown, spread: freshness.spread }, position: () => position, toPixel },
    /** `catchingUp`: what the frame brings may be old news, its age tells nothing. */
    frame: (frame: Frame, catchingUp: boolean): void => {
      const seconds = catchingUp ? null : secondsOf(frame, Date.now(), skew)
      freshness.frame(Date.now(), seconds)
      position = frame.position || position
      if (seconds !== null) afterPaint(() => toPixel.set(secondsOf(frame, Date.now(), skew)))
      look()
    },
    lag: (lag: Lag): void => {
      skew = Math.min(skew, Date.now() - Date.parse(lag.at))
      freshness.lag(Date.now(), lag.seconds)
      position = lag.position || position
      look()
    },
    partLost: (lost: boolean): void => {
      freshness.partLost(lost)
      look()
    },
    stop: () => clearInterval(timer),
  }
}
export type Telemetry = ReturnType<typeof createTelemetry>

/** The way of the newest of a frame's events from its commit to here; null for old news. `skew`: by how much the clock here is ahead. */
const secondsOf = ({ rows }: Frame, now: number, skew: number): number | null => {
  const newest = Math.max(...rows.map(({ at }) => Date.parse(at)))
  const ms = now - newest - (Number.isFinite(skew) ? skew : 0)
  return Number.isFinite(ms) && ms < OLD_NEWS_MS ? Math.max(0, ms) / 1000 : null
}
