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
const refusedSignIn = { status: 400, code: 'SIGN_IN_FAILED', message: 'this sign-in cannot be finished; begin again at /auth/login' }

/** Trades the code for the ID token. Null if state, code or verifier do not fit; throws if identity is down. */
const trade = async ({ identity, origin, log }: Deps, { request, query }: Visit, pending: Pending) => {
  if (query.get('state') !== pending.state) return null
  const configuration = await identity.configuration()
  const checks = { pkceCodeVerifier: pending.verifier, expectedState: pending.state, expectedNonce: pending.nonce, idTokenExpected: true }
  try {
    const tokens = await openid.authorizationCodeGrant(configuration, new URL(request.url ?? '/', origin), checks)
    return v.parse(Claims, tokens.claims())
  } catch (error) {
    log.warn({ err: error }, 'sign-in refused')
    return null
  }
}

/** `GET /auth/callback`: ends the code flow with a new session. Whatever session came with the request ends: a planted one cannot be kept. */
export const createCallback =
  (deps: Deps) =>
  async (visit: Visit): Promise<void> => {
    const { jar, seal, store, sessions, endSession, log } = deps
    const { response, cookies } = visit
    const pending = await seal.open(cookies.get(jar.signIn))
    const claims = pending && (await trade(deps, visit, pending).catch(() => undefined))
    if (claims === undefined) return sendRefusal(visit, refusals.unavailable)
    if (!pending || !claims) return sendRefusal(visit, refusedSignIn, { 'set-cookie': jar.clearSignIn })
    const before = cookies.get(jar.session)
    const old = before ? await sessions.of(before) : null
    if (old) await endSession(old.sid)
    const secret = await store.begin({ userId: claims.sub, name: claims.name, email: claims.email, roles: claims.roles })
    log.info({ user: claims.sub }, 'signed in')
    redirect(response, pending.returnTo, { 'set-cookie': [jar.clearSignIn, jar.setSession(secret, ABSOLUTE_MS / 1000)] })
  }
