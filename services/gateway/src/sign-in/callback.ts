import { Role } from '@jangteo/contracts/principal'
import type { Log } from '@jangteo/service-kit/log'
import * as openid from 'openid-client'
import * as v from 'valibot'
import type { CookieJar } from '../edge/cookies.ts'
import { redirect, refusals, sendRefusal } from '../edge/reply.ts'
import type { Visit } from '../edge/visit.ts'
import { ABSOLUTE_MS, type SessionStore } from '../session/session-store.ts'
import type { Sessions } from '../session/sessions.ts'
import type { IdentityClient } from './identity-client.ts'
import type { Pending, Seal } from './pending.ts'

type Deps = {
  identity: IdentityClient
  seal: Seal
  jar: CookieJar
  store: SessionStore
  sessions: Sessions
  endSession: (sid: string) => Promise<void>
  origin: string
  log: Log
}

const Claims = v.object({ sub: v.string(), email: v.string(), name: v.string(), roles: v.array(Role) })
/** A timeout, an answer that is no OAuth (5xx), and whatever openid-client does not know. */
const OUTAGES = new Set(['', 'OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR'])
const refusedSignIn = { status: 400, code: 'SIGN_IN_FAILED', message: 'this sign-in cannot be finished; begin again at /auth/login' }

/** True if what was asked does not fit; false if identity could not be asked or failed. */
const isRefusal = (error: unknown) => {
  if (error instanceof openid.ResponseBodyError) return error.status < 500
  if (error instanceof openid.ClientError) return !OUTAGES.has(error.code ?? '')
  return error instanceof openid.AuthorizationResponseError || v.isValiError(error)
}

/** Trades the code for the ID token. Null if code or verifier do not fit; throws if identity is down. */
const trade = async ({ identity, origin, log }: Deps, { request }: Visit, pending: Pending) => {
  const configuration = await identity.configuration()
  const checks = { pkceCodeVerifier: pending.verifier, expectedState: pending.state, expectedNonce: pending.nonce, idTokenExpected: true }
  try {
    const tokens = await openid.authorizationCodeGrant(configuration, new URL(request.url ?? '/', origin), checks)
    return v.parse(Claims, tokens.claims())
  } catch (error) {
    if (!isRefusal(error)) throw error
    log.warn({ err: error }, 'sign-in refused')
    return null
  }
}

/** `GET /auth/callback`: ends the code flow with a new session. Whatever session came with the request ends: a planted one cannot be kept. */
export const createCallback =
  (deps: Deps) =>
  async (visit: Visit): Promise<void> => {
    const { jar, seal, store, sessions, endSession, log } = deps
    const { response, cookies, query } = visit
    const pending = await seal.open(cookies.get(jar.signIn))
    // one cookie serves all tabs: another one began, or ended, its own sign-in since
    if (!pending || query.get('state') !== pending.state) return redirect(response, '/auth/login')
    const claims = await trade(deps, visit, pending).catch((error: unknown) => {
      log.warn({ err: error }, 'identity could not be asked')
      return undefined
    })
    if (claims === undefined) return sendRefusal(visit, refusals.unavailable)
    if (!claims) return sendRefusal(visit, refusedSignIn, { 'set-cookie': jar.clearSignIn })
    const before = cookies.get(jar.session)
    const old = before ? await sessions.of(before) : null
    if (old) await endSession(old.sid)
    const secret = await store.begin({ userId: claims.sub, name: claims.name, email: claims.email, roles: claims.roles })
    log.info({ user: claims.sub }, 'signed in')
    redirect(response, pending.returnTo, { 'set-cookie': [jar.clearSignIn, jar.setSession(secret, ABSOLUTE_MS / 1000)] })
  }
