import { createHash } from 'node:crypto'
import { type Principal, Role } from '@jangteo/contracts/principal'
import { createLru } from '@jangteo/service-kit/limit/lru'
import { guarded } from '@jangteo/service-kit/token/verify-token'
import { type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as v from 'valibot'

export const MACHINE_AUDIENCE = 'urn:jangteo:gateway'
const REMEMBERED = 5_000
const Claims = v.object({ sub: v.string(), client_id: v.string(), jti: v.string(), exp: v.number(), roles: v.array(Role), name: v.optional(v.string(), '') })

export type Machine = { principal: Principal; until: number }

/** Checks the token that identity gave a machine. Each token counts as a session of its own; null for any token that is not in order. Throws KeysUnavailable. */
export const createMachineCheck = ({ keys, issuer, now = Date.now }: { keys: JWTVerifyGetKey; issuer: string; now?: () => number }) => {
  const known = createLru<Machine>(REMEMBERED)
  const sure = guarded(keys)
  const check = async (token: string): Promise<Machine | null> => {
    const options = {
      issuer,
      audience: MACHINE_AUDIENCE,
      algorithms: ['EdDSA'],
      typ: 'at+jwt',
      clockTolerance: 5,
      requiredClaims: ['sub', 'iat', 'exp', 'jti'],
    }
    const verified = await jwtVerify(token, sure, options).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_J')) return null
      throw error
    })
    const claims = verified && v.safeParse(Claims, verified.payload)
    if (!claims?.success || claims.output.sub !== claims.output.client_id) return null
    const { sub, jti, exp, roles, name } = claims.output
    return { principal: { sub, sid: `machine:${jti}`, roles, name }, until: exp * 1000 }
  }
  return async (token: string): Promise<Machine | null> => {
    const key = createHash('sha256').update(token).digest('base64')
    const hit = known.get(key)
    if (hit && hit.until > now()) return hit
    const machine = await check(token)
    if (machine) known.set(key, machine)
    return machine
  }
}
export type MachineCheck = ReturnType<typeof createMachineCheck>
