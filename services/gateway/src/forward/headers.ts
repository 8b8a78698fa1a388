import type { IncomingHttpHeaders } from 'node:http'
import { traceHeaders } from '@jangteo/service-kit/trace'
import type { Visit } from '../edge/visit.ts'

/** What a service gets of the client's headers. A list of what passes, not of what is cut: a new trick of naming (X_Sid, X-User-Id) finds nothing. */
const PASSED = [
  'accept',
  'accept-language',
  'content-type',
  'if-none-match',
  'if-modified-since',
  'user-agent',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'apollographql-client-name',
  'apollographql-client-version',
] as const

/** Of the cookies only those of a sign-in under way, and only to the provider. Its session stays outside: it would outlive ours, and one who signed out could get in again without a password. */
const PROVIDER_COOKIE = /^_(interaction|interaction_resume)(\.legacy)?(\.sig)?$/

export const requestHeaders = ({ request, trace, ip }: Visit, token: string | null): Record<string, string> => {
  const headers: Record<string, string> = { ...traceHeaders(trace), 'x-forwarded-for': ip, ...(token && { authorization: `Bearer ${token}` }) }
  for (const name of PASSED) {
    const value = request.headers[name]
    if (typeof value === 'string') headers[name] = value
  }
  return headers
}

export const providerCookies = ({ cookies }: Pick<Visit, 'cookies'>): Record<string, string> => {
  const passed = [...cookies].filter(([name]) => PROVIDER_COOKIE.test(name)).map(([name, value]) => `${name}=${value}`)
  return passed.length > 0 ? { cookie: passed.join('; ') } : {}
}

const CUT = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'trailer', 'te', 'proxy-authenticate', 'server', 'x-powered-by', 'set-cookie'])

/** What a client gets of a service's headers; cookies and policy of its own are identity's alone. */
export const responseHeaders = (headers: IncomingHttpHeaders, ownPages: boolean): Record<string, string | string[]> => {
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !CUT.has(name) && (ownPages || name !== 'content-security-policy')) kept[name] = value
  }
  const cookies = headers['set-cookie']
  return ownPages && cookies ? { ...kept, 'set-cookie': cookies } : kept
}
