import type { Principal } from '@jangteo/contracts/principal'
import { createVerifier } from '@jangteo/service-kit/token/verify-token'
import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { createMint } from './mint.ts'

const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'EdDSA' }] })
const who: Principal = { sub: 'u1', sid: 's1', roles: ['customer'], name: '이서연', email: 'a@jangteo.test' }

test.each([
  ['catalog', ['bff-catalog', 'catalog-query'], ['bff-orders', 'orders-command', 'payments', 'releases', 'identity']],
  ['orders', ['bff-orders', 'orders-command', 'orders-query', 'catalog-query'], ['bff-catalog', 'releases', 'identity']],
  ['ops', ['releases', 'identity'], ['bff-orders', 'catalog-command']],
] as const)('a token of %s is taken by its own services and refused by all others', async (context, takers, others) => {
  const token = await createMint({ key: privateKey, kid: 'k' })(who, context)
  const verify = (audience: string) => createVerifier({ jwksUrl: '', audience, keys })(token)
  for (const audience of takers) expect(await verify(audience)).toEqual(who)
  for (const audience of others) expect(await verify(audience)).toBeNull()
})

test('a token is minted once for session and context, and anew 20 s before it ends', async () => {
  let now = Date.now()
  const mint = createMint({ key: privateKey, kid: 'k', now: () => now })
  const first = await mint(who, 'orders')
  expect(await mint(who, 'orders')).toBe(first)
  expect(await mint(who, 'catalog')).not.toBe(first)
  expect(await mint({ ...who, sid: 's2' }, 'orders')).not.toBe(first)
  now += 101_000
  expect(await mint(who, 'orders')).not.toBe(first)
})
