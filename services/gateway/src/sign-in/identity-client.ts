import type { Instances } from '@jangteo/service-kit/instances'
import { createRemoteJWKSet, type CryptoKey, customFetch as joseFetch } from 'jose'
import * as openid from 'openid-client'

export const CLIENT_ID = 'jangteo-web'

/** Sends what is meant for the public `/oidc` to a ready instance of identity: the gateway does not call itself. */
const direct =
  (instances: Instances, origin: string) =>
  (url: string | URL, options: RequestInit = {}): Promise<Response> => {
    const { pathname, search } = new URL(url, origin)
    const instance = instances.pick('identity')
    if (!instance) throw new Error('identity has no instance')
    return fetch(new URL(pathname + search, instance.url), { ...options, signal: options.signal ?? AbortSignal.timeout(3_000) })
  }

/** The gateway as a client of the OpenID provider. It proves itself with its key, so that no secret is shared. */
export const createIdentityClient = ({ instances, origin, client }: { instances: Instances; origin: string; client: { key: CryptoKey; kid: string } }) => {
  const issuer = `${origin}/oidc`
  const go = direct(instances, origin)
  const discover = () =>
    openid.discovery(new URL(issuer), CLIENT_ID, { id_token_signed_response_alg: 'EdDSA' }, openid.PrivateKeyJwt({ key: client.key, kid: client.kid }), {
      [openid.customFetch]: (url, options) => go(url, options as RequestInit),
      execute: origin.startsWith('http:') ? [openid.allowInsecureRequests] : [],
      timeout: 3,
    })
  let found: Promise<openid.Configuration> | undefined
  return {
    issuer,
    /** What the provider says of itself; asked at the first sign-in, and again after a failure. */
    configuration: (): Promise<openid.Configuration> => {
      found ??= discover().catch((error: unknown) => {
        found = undefined
        throw error
      })
      return found
    },
    /** The provider's keys, with which it signs machines' tokens. */
    keys: createRemoteJWKSet(new URL(`${issuer}/jwks`), { cacheMaxAge: 600_000, [joseFetch]: (url, options) => go(url, options as RequestInit) }),
    /** Asks the token endpoint for a machine's token. */
    machineToken: (authorization: string) =>
      go(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials',
      }),
  }
}
export type IdentityClient = ReturnType<typeof createIdentityClient>
