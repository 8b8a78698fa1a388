import { addressKey } from '@jangteo/service-kit/limit/address-key'
import { createLru } from '@jangteo/service-kit/limit/lru'

const WINDOW_MS = 60_000
const PER_ACCOUNT = 5
const PER_ADDRESS = 20
const REMEMBERED = 50_000

/** Counts failed sign-ins in the last minute: 5 an account, 20 an address. One who knows the password is only counted out by failures before. E-mail addresses come in lower case. */
export const createAttempts = (now: () => number = Date.now) => {
  const failures = createLru<number[]>(REMEMBERED)
  const recent = (key: string) => (failures.get(key) ?? []).filter((at) => at > now() - WINDOW_MS)
  const keys = (email: string, ip: string) => [`a:${email}`, `i:${addressKey(ip)}`] as const
  return {
    blocked(email: string, ip: string): boolean {
      const [account, address] = keys(email, ip)
      return recent(account).length >= PER_ACCOUNT || recent(address).length >= PER_ADDRESS
    },
    failed(email: string, ip: string): void {
      for (const key of keys(email, ip)) failures.set(key, [...recent(key), now()])
    },
  }
}
export type Attempts = ReturnType<typeof createAttempts>
