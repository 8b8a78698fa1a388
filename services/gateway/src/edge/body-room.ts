import { addressKey } from '@jangteo/service-kit/limit/address-key'

/** Room for the bodies that are held at once: `total` bytes, an eighth of them for one address, so that nobody who sends slowly keeps the others out. */
export const createBodyRoom = (total: number) => {
  const held = new Map<string, number>()
  let all = 0
  const add = (key: string, bytes: number) => {
    all += bytes
    const own = (held.get(key) ?? 0) + bytes
    if (own === 0) held.delete(key)
    else held.set(key, own)
  }
  return {
    /** Keeps room for so many bytes: what gives it back, to be called once, or null where there is none. */
    hold(ip: string, bytes: number): (() => void) | null {
      const key = addressKey(ip)
      if (all + bytes > total || (held.get(key) ?? 0) + bytes > total / 8) return null
      add(key, bytes)
      return () => add(key, -bytes)
    },
  }
}
