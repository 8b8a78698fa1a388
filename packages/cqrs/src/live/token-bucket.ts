/** True as long as there is a token to spend; they come back at `perSecond` up to `capacity`. */
export const tokenBucket = ({ capacity, perSecond }: { capacity: number; perSecond: number }, now: () => number = Date.now) => {
  let tokens = capacity
  let at = now()
  return (): boolean => {
    tokens = Math.min(capacity, tokens + ((now() - at) / 1000) * perSecond)
    at = now()
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
