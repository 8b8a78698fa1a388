import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** The service's own database, with its table `keys(name PRIMARY KEY, value jsonb)`. */
type Keeper = { query: (sql: string, values: unknown[]) => Promise<{ rows: unknown[] }> }

/** The key of this name that all replicas share: `make` of whichever came first. It never leaves the database of its service. */
export const sharedKey = async <T>(keeper: Keeper, name: string, make: () => Promise<T>): Promise<T> => {
  const find = async () => ((await keeper.query('SELECT value FROM keys WHERE name = $1', [name])).rows[0] as { value: T } | undefined)?.value
  const known = await find()
  if (known !== undefined) return known
  await keeper.query('INSERT INTO keys(name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, JSON.stringify(await make())])
  return (await find()) as T
}

/** A new Ed25519 key to sign with, private half included; `alg` names the algorithm as its readers do (RFC 8037 or RFC 9864). */
export const makeSigningKey = async (alg: 'EdDSA' | 'Ed25519'): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  return { ...(await exportJWK(privateKey)), use: 'sig', alg, kid: randomBytes(8).toString('hex') }
}
