type Standing = { next: number; highWatermark: number }

/** How far a reader is behind Kafka: events it knows to be waiting, and for how long the oldest of them may have been. */
export const createLag = ({ standings, steadyFor, now = Date.now }: { standings: () => readonly Standing[]; steadyFor: () => number; now?: () => number }) => {
  let currentAt = Number.NEGATIVE_INFINITY
  let newest = Number.NEGATIVE_INFINITY
  const startedAt = now()
  const waiting = () => standings().reduce((sum, { next, highWatermark }) => sum + Math.max(0, highWatermark - next), 0)
  const look = (at: number) => {
    const events = waiting()
    if (events === 0 && steadyFor() > 0) currentAt = at
    return events
  }
  return {
    /** `at`: time of the newest record just folded (ISO). */
    folded: (at: string | undefined) => {
      newest = Math.max(newest, Date.parse(at ?? '') || 0)
      look(now())
    },
    /** `seconds`: since all was folded last, or since the newest folded event if that is less. 0 when nothing waits; grows while Kafka does not answer. */
    now: (): { events: number; seconds: number } => {
      const at = now()
      const events = look(at)
      const fresh = Math.max(currentAt, newest)
      return { events, seconds: Math.max(0, at - (Number.isFinite(fresh) ? fresh : startedAt)) / 1000 }
    },
  }
}
