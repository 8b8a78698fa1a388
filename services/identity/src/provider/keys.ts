import { randomBytes } from 'node:crypto'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** The value that all replicas share: made by whichever came first. */
const shared = async <T>(pool: Pool, name: string, make: () => Promise<T>): Promise<T> => {
  const find = async () => (await pool.query<{ value: T }>('SELECT value FROM keys WHERE name = $1', [name])).rows[0]?.value
  const known = await find()
  if (known !== undefined) return known
  await pool.query('INSERT INTO keys(name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, JSON.stringify(await make())])
  return (await find()) as T
}

const signingKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  return { ...(await exportJWK(privateKey)), use: 'sig', alg: 'EdDSA', kid: randomBytes(8).toString('hex') }
}

/** The provider's signing key and the key of its cookies. They live in identity's own database and nowhere else. */
export const loadKeys = async (pool: Pool) => ({
  signing: await shared(pool, 'signing', signingKey),
  cookies: await shared(pool, 'cookies', async () => randomBytes(32).toString('base64url')),
})
export type Keys = Awaited<ReturnType<typeof loadKeys>>
