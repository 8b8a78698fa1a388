import { randomBytes } from 'node:crypto'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { makeSigningKey, sharedKey } from '@jangteo/service-kit/token/shared-keys'
import { importJWK, type JWK } from 'jose'

const publicPart = ({ d: _, ...jwk }: JWK): JWK => jwk

const privateKey = async (jwk: JWK) => {
  const key = await importJWK(jwk, 'EdDSA')
  if (!('type' in key)) throw new Error('a stored signing key is not a private key')
  return { key, kid: jwk.kid ?? '' }
}

/**
 * Three keys, each for one purpose, in the gateway's own database: one signs internal tokens, one proves the gateway to identity, one seals
 * the cookie of a sign-in under way. `jwks` holds the public halves.
 */
export const loadKeys = async (pool: Pool) => {
  const tokens = await sharedKey(pool, 'tokens', () => makeSigningKey('EdDSA'))
  const client = await sharedKey(pool, 'client', () => makeSigningKey('Ed25519')) // openid-client signs under the newer of the two names of one algorithm
  const seal = await sharedKey(pool, 'seal', async () => randomBytes(32).toString('base64url'))
  return {
    tokens: await privateKey(tokens),
    client: await privateKey(client),
    seal: Buffer.from(seal, 'base64url'),
    jwks: { keys: [publicPart(tokens), publicPart(client)] },
  }
}
