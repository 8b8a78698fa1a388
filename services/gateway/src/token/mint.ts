import type { Principal } from '@jangteo/contracts/principal'
import { createLru } from '@jangteo/service-kit/limit/lru'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import { INTERNAL_ISSUER } from '@jangteo/service-kit/token/verify-token'
import { type CryptoKey, SignJWT } from 'jose'

const LIFE_SECONDS = 120
const RENEW_MS = 20_000
const REMEMBERED = 20_000

/** Who may read a token, by what it was minted for: a token of one context is refused in another. */
export const audiences = {
  catalog: ['bff-catalog', 'catalog-command', 'catalog-query'],
  orders: ['bff-orders', 'orders-command', 'orders-query', 'payments', 'catalog-command', 'catalog-query'],
  ops: ['releases', 'identity'],
} as const
export type Context = keyof typeof audiences

/** Mints the internal token, one for each session and context, and remembers it until 20 s before its end. */
export const createMint = ({ key, kid, now = Date.now }: { key: CryptoKey; kid: string; now?: () => number }) => {
  const minted = createLru<{ token: Promise<string>; until: number }>(REMEMBERED)
  const sign = ({ sub, sid, roles, name, email }: Principal, context: Context, at: number) =>
    new SignJWT({ sid, roles, name, ...(email && { email }) })
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
      .setIssuer(INTERNAL_ISSUER)
      .setSubject(sub)
      .setAudience([...audiences[context]])
      .setJti(uuidv7())
      .setIssuedAt(Math.floor(at / 1000))
      .setExpirationTime(Math.floor(at / 1000) + LIFE_SECONDS)
      .sign(key)
  return (principal: Principal, context: Context): Promise<string> => {
    const name = `${principal.sub} ${principal.sid} ${context}`
    const at = now()
    const known = minted.get(name)
    if (known && known.until > at) return known.token
    const token = sign(principal, context, at)
    minted.set(name, { token, until: at + LIFE_SECONDS * 1000 - RENEW_MS })
    return token
  }
}
export type Mint = ReturnType<typeof createMint>
