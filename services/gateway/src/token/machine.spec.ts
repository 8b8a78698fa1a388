import { KeysUnavailable } from '@jangteo/service-kit/token/verify-token'
import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { createMachineCheck, MACHINE_AUDIENCE } from './machine.ts'

const { privateKey, publicKey } = await generateKeyPair('EdDSA')
const issuer = 'http://shop/oidc'
const token = await new SignJWT({ client_id: 'm', roles: ['machine'] })
  .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'k' })
  .setIssuer(issuer)
  .setSubject('m')
  .setAudience(MACHINE_AUDIENCE)
  .setJti('j')
  .setIssuedAt()
  .setExpirationTime('1h')
  .sign(privateKey)
const remote = (answer: () => Promise<Response>) => createRemoteJWKSet(new URL(`${issuer}/jwks`), { [customFetch]: answer })
const check = (keys: JWTVerifyGetKey) => createMachineCheck({ keys, issuer })(token)

test('a token is taken with the right keys and refused with others', async () => {
  const jwk = { ...(await exportJWK(publicKey)), alg: 'EdDSA' }
  expect(await check(createLocalJWKSet({ keys: [{ ...jwk, kid: 'k' }] }))).toMatchObject({ principal: { sub: 'm', sid: 'machine:j' } })
  expect(await check(createLocalJWKSet({ keys: [{ ...jwk, kid: 'other' }] }))).toBeNull()
})

test.each([
  ['is down', async () => Promise.reject(new TypeError('fetch failed'))],
  ['is late', async () => Promise.reject(new errors.JWKSTimeout())],
  ['fails', async () => new Response('', { status: 500 })],
])('while identity %s nobody’s token is called wrong', async (_, answer) => {
  await expect(check(remote(answer))).rejects.toBeInstanceOf(KeysUnavailable)
})
