import type { Pool } from '@jangteo/cqrs/write/postgres'
import { addressKey } from '@jangteo/service-kit/limit/address-key'
import type { Log } from '@jangteo/service-kit/log'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import * as v from 'valibot'
import { findUser, type User } from '../users/find-user.ts'
import type { PasswordCheck } from '../users/password.ts'
import { TooBusy } from '../users/turns.ts'
import type { Attempts } from './attempts.ts'
import { errorPage } from './error-page.ts'
import { POLICY } from './html.ts'
import { signInPage } from './page.ts'
import { css } from './style.ts'
import { localeOf, type Problem } from './words.ts'

const access = { config: { access: 'public' } } as const
const statusOf: Record<Problem, number> = { wrong: 401, slow: 429, busy: 503 }

const Query = v.object({ ui_locales: v.optional(v.pipe(v.string(), v.maxLength(100))), email: v.optional(v.pipe(v.string(), v.maxLength(200)), '') })
const Form = v.object({ email: v.pipe(v.string(), v.trim(), v.maxLength(200)), password: v.pipe(v.string(), v.maxLength(128)) })

export type SignInDeps = { pool: Pool; provider: Provider; check: PasswordCheck; attempts: Attempts; demo: boolean; log: Log }

const callerIp = (request: FastifyRequest) => String(request.headers['x-forwarded-for'] ?? request.ip)

const page = (reply: FastifyReply, status: number, body: string) =>
  reply.code(status).headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-store' }).send(body)

/** The user if the password is theirs, else what to say. One who does not exist gets the same words after the same time. */
export const signIn = async (
  { pool, check, attempts, demo, log }: Omit<SignInDeps, 'provider'>,
  { password, ...given }: v.InferOutput<typeof Form>,
  ip: string,
): Promise<{ user: User } | { problem: Problem }> => {
  const email = given.email.toLowerCase() // once, so that who is looked for and who is counted are the same
  if (attempts.blocked(email, ip)) return { problem: 'slow' }
  const user = await findUser(pool, { email }, demo)
  try {
    const matches = await check(addressKey(ip), user?.passwordHash ?? null, password)
    if (attempts.blocked(email, ip)) return { problem: 'slow' } // of guesses sent at once no more are told than of guesses in a row
    if (matches && user) return { user }
  } catch (error) {
    if (error instanceof TooBusy) return { problem: 'busy' }
    throw error
  }
  attempts.failed(email, ip)
  log.warn({ ip }, 'sign-in failed')
  return { problem: 'wrong' }
}

/** The interaction of this browser, null if there is none (too old, another browser, made up). */
const interactionOf = async (provider: Provider, request: FastifyRequest<{ Params: { uid: string } }>, reply: FastifyReply) => {
  const found = await provider.interactionDetails(request.raw, reply.raw).catch(() => null)
  return found?.uid === request.params.uid ? found : null
}

/** `/oidc/sign-in/<uid>`: the form (GET) and its answer (POST), and the stylesheet. */
export const signInRoutes = (app: FastifyInstance, deps: SignInDeps) => {
  const { provider, demo } = deps
  app.get('/oidc/sign-in.css', access, (_, reply) =>
    reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' }).send(css),
  )

  app.get<{ Params: { uid: string } }>('/oidc/sign-in/:uid', access, async (request, reply) => {
    const interaction = await interactionOf(provider, request, reply)
    const query = v.safeParse(Query, request.query)
    if (!interaction || !query.success) return page(reply, 400, errorPage('expired'))
    const locale = localeOf(query.output.ui_locales ?? interaction.params.ui_locales, request.headers)
    return page(reply, 200, signInPage({ uid: interaction.uid, locale, email: query.output.email, problem: null, demo }))
  })

  app.post<{ Params: { uid: string } }>('/oidc/sign-in/:uid', access, async (request, reply) => {
    const interaction = await interactionOf(provider, request, reply)
    const query = v.safeParse(Query, request.query)
    const form = v.safeParse(Form, request.body)
    if (!interaction || !query.success) return page(reply, 400, errorPage('expired'))
    const result = form.success ? await signIn(deps, form.output, callerIp(request)) : ({ problem: 'wrong' } as const)
    if ('user' in result)
      return reply.redirect(await provider.interactionResult(request.raw, reply.raw, { login: { accountId: result.user.id, remember: false } }), 303)
    const locale = localeOf(query.output.ui_locales ?? interaction.params.ui_locales, request.headers)
    const email = form.success ? form.output.email : ''
    if (result.problem === 'slow') reply.header('retry-after', '60')
    return page(reply, statusOf[result.problem], signInPage({ uid: interaction.uid, locale, email, problem: result.problem, demo }))
  })
}
