import { decoded } from '@jangteo/contracts/decoded'
import type { Limits } from '../edge/rate-limit.ts'
import { readBody } from '../edge/read-body.ts'
import { refusals, sendJson, sendRefusal } from '../edge/reply.ts'
import type { Visit } from '../edge/visit.ts'
import type { IdentityClient } from '../sign-in/identity-client.ts'

const MAX_ID = 100
const error = (code: string, description: string) => ({ error: code, error_description: description })
/** Of a form (RFC 6749 appendix B); as it came where it is none. */
const decode = (text: string) => decoded(text.replaceAll('+', ' ')) ?? text

/** Client id and secret from HTTP Basic or from the form, never from both. */
const credentials = (authorization: string | undefined, form: URLSearchParams): { id: string; secret: string } | null => {
  const [id, secret] = [form.get('client_id'), form.get('client_secret')]
  if (authorization === undefined) return id && secret ? { id, secret } : null
  const basic = /^Basic ([\w+/=-]+)$/i.exec(authorization)?.[1]
  const [name, ...rest] = Buffer.from(basic ?? '', 'base64')
    .toString('utf8')
    .split(':')
  return name && rest.length > 0 && secret === null ? { id: decode(name), secret: decode(rest.join(':')) } : null
}

/** `POST /auth/token`, grant `client_credentials` (RFC 6749 §4.4) → `{access_token, token_type, expires_in}`. */
export const createTokenRoute =
  ({ identity, limits }: { identity: IdentityClient; limits: Limits }) =>
  async (visit: Visit): Promise<void> => {
    const { request, response, method, ip } = visit
    if (method !== 'POST') return sendRefusal(visit, { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'ask with POST' }, { allow: 'POST' })
    const body = await readBody(request, 8_192)
    if (!body) return sendRefusal(visit, refusals.tooLarge)
    const form = new URLSearchParams(body.toString('utf8'))
    if (form.get('grant_type') !== 'client_credentials') return sendJson(response, 400, error('unsupported_grant_type', 'only client_credentials is served'))
    const given = credentials(request.headers.authorization, form)
    if (!given || given.id.length > MAX_ID)
      return sendJson(response, 401, error('invalid_client', 'client id and secret are needed'), { 'www-authenticate': 'Basic realm="jangteo"' })
    const slowDown = () => sendJson(response, 429, error('slow_down', 'too many wrong secrets'), { 'retry-after': '60' })
    if (limits.secretBlocked(ip, given.id)) return slowDown()
    const basic = Buffer.from(`${encodeURIComponent(given.id)}:${encodeURIComponent(given.secret)}`).toString('base64')
    const reply = await identity.machineToken(`Basic ${basic}`).catch(() => null)
    if (!reply || reply.status >= 500) return sendRefusal(visit, refusals.unavailable, { 'retry-after': '1' })
    if (limits.secretBlocked(ip, given.id)) return slowDown() // of guesses sent at once no more are told than of guesses in a row
    if (reply.status === 401) {
      limits.secretWrong(ip, given.id)
      return sendJson(response, 401, error('invalid_client', 'client id and secret do not fit'), { 'www-authenticate': 'Basic realm="jangteo"' })
    }
    sendJson(response, reply.status, await reply.json())
  }
