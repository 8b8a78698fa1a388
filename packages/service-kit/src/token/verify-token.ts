import { createHash } from 'node:crypto'
import { Principal } from '@jangteo/contracts/principal'
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as v from 'valibot'
import { createLru } from '../limit/lru.ts'

export const INTERNAL_ISSUER = 'jangteo-gateway'
const CLOCK_TOLERANCE_SECONDS = 5
const REMEMBERED = 5_000

/** Gives the principal of a valid internal token, null for any other token. Throws only if the keys cannot be fetched. */
export type Verifier = (token: string) => Promise<Principal | null>

const remoteKeys = (jwksUrl: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(jwksUrl), { cacheMaxAge: 600_000, timeoutDuration: 2_000 })

/** The issuer's keys cannot be had: the token may be good, so this is our failure and not a 401. */
export class KeysUnavailable extends Error {
  readonly statusCode = 503
}

const aboutToken = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported]
/** Throws KeysUnavailable for whatever is not the token's fault. */
export const guarded =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await keys(header, token)
    } catch (error) {
      if (aboutToken.some((kind) => error instanceof kind)) throw error
      throw new KeysUnavailable('the keys of the issuer cannot be fetched', { cause: error })
    }
  }

type Options = { jwksUrl: string; audience: string; keys?: JWTVerifyGetKey; now?: () => number }
type Verified = { principal: Principal; until: number }

const check = async (token: string, { audience, now }: Options & { now: () => number }, keys: JWTVerifyGetKey) => {
  const { payload } = await jwtVerify(token, keys, {
    issuer: INTERNAL_ISSUER,
    audience,
    algorithms: ['EdDSA'],
    typ: 'at+jwt',
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    maxTokenAge: '10m',
    requiredClaims: ['sub', 'sid', 'exp', 'iat', 'jti'],
    currentDate: new Date(now()),
  })
  const claims = v.safeParse(Principal, payload)
  return claims.success ? { principal: claims.output, until: ((payload.exp ?? 0) + CLOCK_TOLERANCE_SECONDS) * 1000 } : null
}

/**
 * Checks tokens as RFC 9068 asks: EdDSA only, typ at+jwt, exact issuer, `audience` among theirs, not older than 10 minutes.
 * A verdict is remembered by the token's SHA-256 until it expires (verifying costs 170 µs, remembering 3).
 */
export const createVerifier = (options: Options): Verifier => {
  const { now = Date.now } = options
  const keys = guarded(options.keys ?? remoteKeys(options.jwksUrl))
  const known = createLru<Verified>(REMEMBERED)
  return async (token) => {
    const key = createHash('sha256').update(token).digest('base64')
    const hit = known.get(key)
    if (hit && hit.until > now()) return hit.principal
    const verified = await check(token, { ...options, now }, keys).catch((error: unknown) => {
      if (error instanceof KeysUnavailable) throw error
      return null
    })
    if (verified) known.set(key, verified)
    return verified?.principal ?? null
  }
}

/** The token of an `Authorization: Bearer` header, null if there is none. */
export const bearer = (authorization: string | undefined): string | null => /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1] ?? null
