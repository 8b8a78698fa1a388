import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Role } from '@jangteo/contracts/principal'

const audience = ['bff-orders', 'orders-command', 'orders-query', 'payments', 'catalog-command', 'catalog-query']

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Documents that count as released, by hash. */
export const released = new Map<string, string>()

/** Signs internal tokens and serves the key that proves them, as the gateway does; and the documents, as releases does. */
const startIssuer = async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'EdDSA', use: 'sig' }] }
  const http = createServer((request, response) => {
    const document = released.get((request.url ?? '').replace('/documents/', ''))
    if (document) return response.setHeader('content-type', 'text/plain').end(document)
    response.setHeader('content-type', 'application/json').end(JSON.stringify(jwks))
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const token = (sub: string, ...roles: Role[]) => {
    const iat = Math.floor(Date.now() / 1000)
    const claims = { iss: 'jangteo-gateway', sub, sid: 's', roles, name: sub, jti: randomUUID(), iat, exp: iat + 300, aud: audience }
    const text = `${base64url({ alg: 'EdDSA', typ: 'at+jwt', kid: 'test' })}.${base64url(claims)}`
    return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`
  }
  return { token, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`, stop: () => http.close() }
}

export const tokens = await startIssuer()
