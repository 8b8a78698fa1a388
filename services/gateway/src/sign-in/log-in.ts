import * as openid from 'openid-client'
import type { CookieJar } from '../edge/cookies.ts'
import { originOf } from '../edge/check-request.ts'
import type { Limits } from '../edge/rate-limit.ts'
import { redirect, refusals, sendRefusal } from '../edge/reply.ts'
import type { Visit } from '../edge/visit.ts'
import type { IdentityClient } from './identity-client.ts'
import { PENDING_SECONDS, returnPath, type Seal } from './pending.ts'

type Deps = { identity: IdentityClient; seal: Seal; jar: CookieJar; limits: Limits; origin: string }

/** `GET /auth/login?return_to=/path&ui_locales=ko`: begins the code flow. Always asks for the password: our session is the only one. */
export const createLogIn =
  ({ identity, seal, jar, limits, origin }: Deps) =>
  async (visit: Visit): Promise<void> => {
    const { request, response, query, ip } = visit
    // the cookies of this flow live on the public name; one who came by another name of loopback begins there
    if (originOf(request.headers, origin) !== origin) return redirect(response, origin + (request.url ?? '/'))
    if (!limits.signIn(ip)) return sendRefusal(visit, refusals.tooMany, { 'retry-after': '10' })
    const configuration = await identity.configuration().catch(() => null)
    if (!configuration) return sendRefusal(visit, refusals.unavailable, { 'retry-after': '1' })
    const verifier = openid.randomPKCECodeVerifier()
    const pending = { state: openid.randomState(), nonce: openid.randomNonce(), verifier, returnTo: returnPath(query.get('return_to'), origin) }
    const locale = query.get('ui_locales')
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: `${origin}/auth/callback`,
      scope: 'openid email profile roles',
      prompt: 'login',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(locale && /^[a-z]{2}(-[A-Z]{2})?$/.test(locale) && { ui_locales: locale }),
    })
    redirect(response, url.pathname + url.search, { 'set-cookie': jar.setSignIn(await seal.seal(pending), PENDING_SECONDS) })
  }
