/** `opening`: before the first sign of life, for 2 s at most. */
export type FreshnessState = 'opening' | 'live' | 'behind' | 'reconnecting' | 'down'
/** `seconds` behind; `since`: start of the state; `heardAt`: last sign of life, so that old values can say their time (both ms of the clock given). */
export type Freshness = { state: FreshnessState; seconds: number; since: number; heardAt: number }

const LIVE_SECONDS = 0.3
const SILENT_MS = 2_000
const DOWN_MS = 10_000
const HOLD_MS = 2_000
/** A frame's own delay counts this long, then the service's lag alone. */
const DELAY_COUNTS_MS = 2_000
/** So many signs of life are remembered for the spread. */
const REMEMBERED = 200

const percentile = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const spreadOf = (lags: readonly number[]) => {
  const sorted = lags.toSorted((a, b) => a - b)
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) }
}

const stateOf = (silence: number, heard: boolean, behind: number): FreshnessState => {
  if (silence > DOWN_MS) return 'down'
  if (silence > SILENT_MS) return 'reconnecting'
  if (!heard) return 'opening'
  return behind <= LIVE_SECONDS ? 'live' : 'behind'
}

/** The freshness chip: four states from signs of life, each held for 2 s before it may change. Pure: time comes as an argument. */
export const createFreshness = (start: number) => {
  let shown: Freshness = { state: 'opening', seconds: 0, since: start - HOLD_MS, heardAt: start }
  let heardAt = start
  let lag = 0
  let delay = { seconds: 0, at: Number.NEGATIVE_INFINITY }
  let heard = false
  let lost = false
  const lags: number[] = []
  const behind = (now: number) => Math.max(lag, now - delay.at <= DELAY_COUNTS_MS ? delay.seconds : 0)
  const signOfLife = (now: number) => {
    heard = true
    heardAt = now
    lags.push(behind(now))
    if (lags.length > REMEMBERED) lags.shift()
  }
  return {
    /** The service said how far it is behind Kafka. */
    lag: (now: number, seconds: number): void => {
      lag = seconds
      signOfLife(now)
    },
    /** A frame came; `seconds` from its event's commit to here, null if it is old news (a resume). */
    frame: (now: number, seconds: number | null): void => {
      if (seconds !== null) delay = { seconds, at: now }
      signOfLife(now)
    },
    /** The part behind this feed is lost: nothing will come. */
    partLost: (is: boolean): void => {
      lost = is
    },
    /** Seconds behind, over the last signs of life: what is usual, and what all but one in a hundred stay below. */
    spread: () => spreadOf(lags),
    /** What the chip shows now; the same object while nothing changed. */
    look: (now: number): Freshness => {
      const late = behind(now)
      const state = lost ? 'down' : stateOf(now - heardAt, heard, late)
      const seconds = Math.round(late * 100) / 100
      if (state !== shown.state && now - shown.since >= HOLD_MS) shown = { state, since: now, seconds, heardAt }
      // While a state is held its figure is too: "live, 0.4 s" would be two truths.
      else if (state === shown.state && seconds !== shown.seconds) shown = { ...shown, seconds, heardAt }
      return shown
    },
  }
}
