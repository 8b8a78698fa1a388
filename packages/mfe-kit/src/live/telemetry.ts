import type { Frame, Lag } from '@jangteo/contracts/live'
import { observable } from '../observable.ts'
import { afterPaint } from './after-paint.ts'
import { createFreshness } from './freshness.ts'

const LOOK_MS = 250
/** The service says something each second: after 5 s without a word the line is dead. Counted in looks, for a tab that was frozen has heard nothing either. */
const DEAD_LOOKS = 20
/** A frame this old is no measure of the way here. */
const OLD_NEWS_MS = 10_000

/** Counts the looks since the last word on an open line. */
const createSilence = (onDead: () => void) => {
  let looks: number | null = null
  return {
    line: (open: boolean): void => {
      looks = open ? 0 : null
    },
    heard: (): void => {
      if (looks !== null) looks = 0
    },
    look: (): void => {
      if (looks !== null && ++looks === DEAD_LOOKS) onDead()
    },
  }
}

/** What one feed's messages tell of the feed itself: how fresh it is, how far its service is, how long an event takes to its pixels. `onDead`: the line is open and nothing comes. */
export const createTelemetry = (onDead: () => void) => {
  const freshness = createFreshness(Date.now())
  const shown = observable(freshness.look(Date.now()))
  const toPixel = observable<number | null>(null)
  let position = ''
  /** Server and browser clocks differ: the smallest difference seen is taken as the clocks' own. */
  let skew = Number.POSITIVE_INFINITY
  const look = () => shown.set(freshness.look(Date.now()))
  const silence = createSilence(onDead)
  const timer = setInterval(() => {
    look()
    silence.look()
  }, LOOK_MS)
  return {
    readings: { freshness: { ...shown, spread: freshness.spread }, position: () => position, toPixel },
    /** The socket has opened, or closed. */
    line: silence.line,
    /** `catchingUp`: what the frame brings may be old news, its age tells nothing. */
    frame: (frame: Frame, catchingUp: boolean): void => {
      silence.heard()
      const seconds = catchingUp ? null : secondsOf(frame, Date.now(), skew)
      freshness.frame(Date.now(), seconds)
      position = frame.position || position
      if (seconds !== null) afterPaint(() => toPixel.set(secondsOf(frame, Date.now(), skew)))
      look()
    },
    lag: (lag: Lag): void => {
      silence.heard()
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
