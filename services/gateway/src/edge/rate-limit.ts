import { addressKey } from '@jangteo/service-kit/limit/address-key'
import { createLru } from '@jangteo/service-kit/limit/lru'

type Bucket = { level: number; at: number }
const REMEMBERED = 100_000

/** A token bucket for each key: `burst` at once, `perSecond` for ever. `take` is false when it is empty. */
export const createBuckets = ({ perSecond, burst, now = Date.now }: { perSecond: number; burst: number; now?: () => number }) => {
  const buckets = createLru<Bucket>(REMEMBERED)
  const levelOf = (key: string, at: number) => {
    const old = buckets.get(key)
    return old ? Math.min(burst, old.level + ((at - old.at) / 1000) * perSecond) : burst
  }
  return {
    empty: (key: string): boolean => levelOf(key, now()) < 1,
    take(key: string): boolean {
      const at = now()
      const level = levelOf(key, at)
      const allowed = level >= 1
      buckets.set(key, { level: allowed ? level - 1 : level, at })
      return allowed
    },
  }
}

/** The tiers: an address (a whole office may sit behind one, or one program that keeps 64 requests in flight), a session, and sign-ins begun. Wrong passwords are counted by identity. */
export const createLimits = () => {
  const address = createBuckets({ perSecond: 5_000, burst: 10_000 })
  const session = createBuckets({ perSecond: 400, burst: 1_500 })
  const signIn = createBuckets({ perSecond: 5, burst: 60 })
  const secret = createBuckets({ perSecond: 20 / 60, burst: 20 })
  return {
    address: (ip: string) => address.take(addressKey(ip)),
    session: (sid: string) => session.take(sid),
    signIn: (ip: string) => signIn.take(addressKey(ip)),
    /** Machines: wrong client secrets, counted by address and client together: a stranger closes a machine to nobody else, and secrets are too long to be guessed from many addresses. */
    secretBlocked: (ip: string, client: string) => secret.empty(`${addressKey(ip)} ${client}`),
    secretWrong: (ip: string, client: string) => void secret.take(`${addressKey(ip)} ${client}`),
  }
}
export type Limits = ReturnType<typeof createLimits>
