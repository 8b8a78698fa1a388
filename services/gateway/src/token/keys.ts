import { randomBytes } from 'node:crypto'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'

/** The value that all replicas share: made by whichever came first. */
const shared = async <T>(pool: Pool, name: string, make: () => Promise<T>): Promise<T> => {
  const find = async () => (await pool.query<{ value: T }>('SELECT value FROM keys WHERE name = $1', [name])).rows[0]?.value
  const known = await find()
  if (known !== undefined) return known
  await pool.query('INSERT INTO keys(name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, JSON.stringify(await make())])
  return (await find()) as T
}

const makeKey = (alg: 'EdDSA' | 'Ed25519') => async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  return { ...(await exportJWK(privateKey)), use: 'sig', alg, kid: randomBytes(8).toString('hex') }
}

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
  const tokens = await shared(pool, 'tokens', makeKey('EdDSA'))
  const client = await shared(pool, 'client', makeKey('Ed25519')) // openid-client signs under the newer of the two names of one algorithm
  const seal = await shared(pool, 'seal', async () => randomBytes(32).toString('base64url'))
  return {
    tokens: await privateKey(tokens),
    client: await privateKey(client),
    seal: Buffer.from(seal, 'base64url'),
    jwks: { keys: [publicPart(tokens), publicPart(client)] },
  }
}
