import { createHmac } from 'node:crypto'
import { CompactEncrypt, createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { bearer, createVerifier } from './verify-token.ts'

const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
const stranger = await generateKeyPair('EdDSA', { extractable: true })
const rsa = await generateKeyPair('RS256')
const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' }
const keys = createLocalJWKSet({ keys: [jwk] })
const seconds = () => Math.floor(Date.now() / 1000)

const base = (): JWTPayload => ({
  iss: 'jangteo-gateway',
  aud: ['bff-orders', 'orders-command'],
  sub: 'u1',
  sid: 's1',
  jti: 'j1',
  roles: ['customer'],
  name: '이서연',
  iat: seconds(),
  exp: seconds() + 120,
})
const without = (name: string) => Object.fromEntries(Object.entries(base()).filter(([key]) => key !== name))
const header = { alg: 'EdDSA', typ: 'at+jwt', kid: 'k1' }
const sign = (claims: JWTPayload = base(), more: object = {}, key = privateKey) => new SignJWT(claims).setProtectedHeader({ ...header, ...more }).sign(key)
const b64 = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const hmac = (secret: string) => {
  const input = `${b64({ ...header, alg: 'HS256' })}.${b64(base())}`
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
}
const replaced = async (part: number, text: (old: string) => string) => {
  const parts = (await sign()).split('.')
  parts[part] = text(parts[part] ?? '')
  return parts.join('.')
}
const verify = createVerifier({ jwksUrl: '', audience: 'orders-command', keys })

describe('accepted', () => {
  test.each([
    ['one audience among several is us', () => sign()],
    ['we are the only audience', () => sign({ ...base(), aud: 'orders-command' })],
  ])('%s', async (_, token) => expect(await verify(await token())).toMatchObject({ sub: 'u1', sid: 's1', roles: ['customer'], name: '이서연' }))
})

describe('refused', () => {
  const attacks: [title: string, token: () => string | Promise<string>][] = [
    ['no algorithm', () => new UnsecuredJWT(base()).encode()],
    ['alg NoNe', () => `${b64({ ...header, alg: 'NoNe' })}.${b64(base())}.`],
    ['HMAC with the public x as its secret', () => hmac(jwk.x ?? '')],
    ['HMAC with the public PEM as its secret', async () => hmac(await exportSPKI(publicKey))],
    ['RS256', () => new SignJWT(base()).setProtectedHeader({ ...header, alg: 'RS256' }).sign(rsa.privateKey)],
    ['a key of its own in the header', async () => sign(base(), { jwk: await exportJWK(stranger.publicKey) }, stranger.privateKey)],
    ['a key address in the header', () => sign(base(), { jku: 'https://evil.example/jwks' }, stranger.privateKey)],
    ['a certificate address in the header', () => sign(base(), { x5u: 'https://evil.example/x' }, stranger.privateKey)],
    ['a changed payload', () => replaced(1, () => b64({ ...base(), roles: ['admin'] }))],
    ['no signature', () => replaced(2, () => '')],
    ['a flipped signature', () => replaced(2, (old) => (old[0] === 'A' ? 'B' : 'A') + old.slice(1))],
    ['a claim given twice', () => replaced(1, () => b64('{"sub":"u1","sub":"admin","roles":["admin"]}'))],
    ['an expiry as text', () => sign({ ...base(), exp: '9999999999' as unknown as number })],
    ['a kid that climbs folders', () => sign(base(), { kid: '../../etc/passwd' })],
    ['a kid with SQL in it', () => sign(base(), { kid: "x' OR 1=1 --" })],
    ['an unknown kid', () => sign(base(), { kid: 'k2' })],
    ['expired', () => sign({ ...base(), iat: seconds() - 300, exp: seconds() - 60 })],
    ['older than ten minutes', () => sign({ ...base(), iat: seconds() - 700 })],
    ['not valid yet', () => sign({ ...base(), nbf: seconds() + 60 })],
    ['made in the future', () => sign({ ...base(), iat: seconds() + 60 })],
    ...['exp', 'iat', 'sub', 'sid', 'jti', 'roles'].map((name): [string, () => Promise<string>] => [`no ${name}`, () => sign(without(name))]),
    ['another issuer', () => sign({ ...base(), iss: 'evil' })],
    ['another audience', () => sign({ ...base(), aud: ['catalog-command'] })],
    ['no audience', () => sign(without('aud'))],
    ['an ID token', () => sign(base(), { typ: 'JWT' })],
    ['a logout token', () => sign(base(), { typ: 'logout+jwt' })],
    ['no type', () => sign(base(), { typ: undefined })],
    ['an unknown critical header', async () => `${b64({ ...header, crit: ['x'], x: 1 })}.${(await sign()).split('.').slice(1).join('.')}`],
    ['a role that does not exist', () => sign({ ...base(), roles: ['root'] })],
    ['an encrypted token', async () => new CompactEncrypt(Buffer.from('x')).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(Buffer.alloc(32))],
    ['garbage', () => 'garbage'],
    ['nothing', () => ''],
  ]
  test.each(attacks)('%s', async (_, token) => expect(await verify(await token())).toBeNull())
})

test('a verdict is remembered only until the token ends', async () => {
  let now = Date.now()
  let asked = 0
  const counting = createVerifier({
    jwksUrl: '',
    audience: 'orders-command',
    now: () => now,
    keys: (...given) => {
      asked++
      return keys(...given)
    },
  })
  const token = await sign()
  await counting(token)
  await counting(token)
  expect(asked).toBe(1)
  now += 200_000
  expect(await counting(token)).toBeNull()
})

test('keys that cannot be fetched are a failure, not a wrong token', async () => {
  const offline = createVerifier({ jwksUrl: 'http://127.0.0.1:1/jwks', audience: 'orders-command' })
  await expect(offline(await sign())).rejects.toThrow('keys')
})

test.each([
  ['Bearer abc.def', 'abc.def'],
  ['bearer abc', 'abc'],
  ['Basic abc', null],
  ['Bearer a b', null],
  [undefined, null],
])('the token of %s is %s', (given, token) => expect(bearer(given)).toBe(token))
