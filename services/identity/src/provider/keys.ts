import { randomBytes } from 'node:crypto'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { makeSigningKey, sharedKey } from '@jangteo/service-kit/token/shared-keys'

/** The provider's signing key and the key of its cookies. They live in identity's own database and nowhere else. */
export const loadKeys = async (pool: Pool) => ({
  signing: await sharedKey(pool, 'signing', () => makeSigningKey('EdDSA')),
  cookies: await sharedKey(pool, 'cookies', async () => randomBytes(32).toString('base64url')),
})
export type Keys = Awaited<ReturnType<typeof loadKeys>>
