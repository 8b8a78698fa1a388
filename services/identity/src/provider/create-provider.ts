import { createHash, timingSafeEqual } from 'node:crypto'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import type { Log } from '@jangteo/service-kit/log'
import Provider, { type Client, type Context } from 'oidc-provider'
import { errorPage } from '../sign-in/error-page.ts'
import { POLICY } from '../sign-in/html.ts'
import { findUser } from '../users/find-user.ts'
import { createAdapter } from './adapter.ts'
import type { Keys } from './keys.ts'

/** Who may read a machine's access token: the gateway, which exchanges it for the internal one. */
export const MACHINE_AUDIENCE = 'urn:jangteo:gateway'
export const GATEWAY_CLIENT = 'jangteo-web'
const SCOPES = 'openid email profile roles'
const SIGN_IN_SECONDS = 600
const MACHINE_SECONDS = 3_600

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** Secrets are random, so a plain hash keeps them; the gateway proves itself with the key behind its JWKS and has no secret at all. */
const compareSecret = function (this: Client, given: string): boolean {
  const stored = Buffer.from(this.clientSecret ?? '', 'hex')
  return stored.length === 32 && timingSafeEqual(stored, sha256(given))
}

const gatewayClient = (origin: string, jwksUrl: string) => ({
  client_id: GATEWAY_CLIENT,
  client_name: 'Jangteo',
  application_type: 'web',
  redirect_uris: [`${origin}/auth/callback`],
  grant_types: ['authorization_code'],
  response_types: ['code'],
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'Ed25519',
  jwks_uri: jwksUrl,
})

/** There is one client and it is ours: what it needs is granted without a question. */
const grantOurs = (provider: () => Provider) => async (context: Context) => {
  const { client, session, result } = context.oidc
  if (!client || !session?.accountId) return undefined
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId)
  const found = known && (await provider().Grant.find(known))
  if (found) return found
  const grant = new (provider().Grant)({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(SCOPES)
  await grant.save()
  return grant
}

const account = (pool: Pool, demo: boolean) => async (_: Context, id: string) => {
  const user = await findUser(pool, { id }, demo)
  return user && { accountId: id, claims: async () => ({ sub: id, email: user.email, name: user.name, roles: user.roles }) }
}

const machineTokens = {
  enabled: true,
  defaultResource: async (_: Context, client: Client) => (client.clientId === GATEWAY_CLIENT ? undefined : MACHINE_AUDIENCE),
  getResourceServerInfo: async () => ({
    scope: '',
    audience: MACHINE_AUDIENCE,
    accessTokenFormat: 'jwt',
    accessTokenTTL: MACHINE_SECONDS,
    jwt: { sign: { alg: 'EdDSA' } },
  }),
}

/** The short ones are scoped by the provider to their own sign-in, so that two tabs do not meet. */
const cookies = (key: string) => {
  const attributes = { httpOnly: true, sameSite: 'lax', signed: true }
  return { keys: [key], short: attributes, long: { ...attributes, path: '/oidc' } }
}

const off = { enabled: false }
const features = {
  devInteractions: off,
  dPoP: off,
  userinfo: off,
  rpInitiatedLogout: off,
  pushedAuthorizationRequests: off,
  clientCredentials: { enabled: true },
  resourceIndicators: machineTokens,
}
const ttl = {
  AuthorizationCode: 60,
  IdToken: 120,
  Interaction: SIGN_IN_SECONDS,
  Session: SIGN_IN_SECONDS,
  Grant: SIGN_IN_SECONDS,
  AccessToken: 120,
  ClientCredentials: MACHINE_SECONDS,
}

type Deps = { pool: Pool; keys: Keys; origin: string; jwksUrl: string; demo: boolean; log: Log }

/** The OpenID provider behind `<origin>/oidc`: code flow with PKCE for the gateway, client credentials for machines, nothing else. */
export const createProvider = ({ pool, keys, origin, jwksUrl, demo, log }: Deps): Provider => {
  const provider: Provider = new Provider(`${origin}/oidc`, {
    adapter: createAdapter(pool, demo),
    clients: [gatewayClient(origin, jwksUrl)],
    extraClientMetadata: { properties: ['roles'] },
    jwks: { keys: [keys.signing] },
    cookies: cookies(keys.cookies),
    findAccount: account(pool, demo),
    loadExistingGrant: grantOurs(() => provider),
    interactions: { url: async (_: Context, interaction: { uid: string }) => `/oidc/sign-in/${interaction.uid}` },
    claims: { openid: ['sub'], email: ['email'], profile: ['name'], roles: ['roles'] },
    scopes: SCOPES.split(' '),
    conformIdTokenClaims: false,
    extraTokenClaims: async (context: Context, token: { kind: string }) =>
      token.kind === 'ClientCredentials' ? { roles: context.oidc.client?.roles ?? [], name: context.oidc.client?.clientName } : undefined,
    pkce: { required: () => true },
    responseTypes: ['code'],
    issueRefreshToken: async () => false,
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'], clientAuthSigningAlgValues: ['Ed25519'] },
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    features,
    ttl,
    // Its own guard against fetching from private addresses would forbid the only address ever fetched: the gateway's keys.
    fetch: (url: string, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown }) => globalThis.fetch(url, options),
    renderError: async (context: Context, out: { error: string }) => {
      context.type = 'html'
      context.set('content-security-policy', POLICY)
      context.body = errorPage(out.error)
    },
  })
  provider.proxy = true
  provider.Client.prototype.compareClientSecret = compareSecret
  provider.on('server_error', (_, error) => log.error({ err: error }, 'the provider failed'))
  return provider
}
