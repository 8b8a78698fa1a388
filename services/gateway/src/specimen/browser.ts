import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; json: <T = Record<string, unknown>>() => T }
type Options = { method?: string; headers?: OutgoingHttpHeaders; body?: string }

/** One HTTP request, sent exactly as given: no header is added but Host, and the path is not normalised. */
export const send = (base: string, path: string, { method = 'GET', headers = {}, body }: Options = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base)
    const request = httpRequest(
      { hostname, port, path, method, headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) } },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8')
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) })
        })
      },
    )
    request.on('error', reject)
    request.end(body)
  })

/** A program with a cookie jar that follows redirects, as graphql/README says a program signs in: no script, no Origin. */
export const createBrowser = (base: string, always: OutgoingHttpHeaders = {}) => {
  const jar = new Map<string, string>()
  const go = async (path: string, options: Options = {}): Promise<Answer & { path: string }> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await send(base, path, { ...options, headers: { ...always, ...(cookie && { cookie }), ...options.headers } })
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/Max-Age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const { location } = answer.headers
    if (!location || answer.status < 300 || answer.status > 399) return { ...answer, path }
    const next = new URL(location, base + path)
    return go(next.pathname + next.search)
  }
  const form = (fields: Record<string, string>) => ({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
  return {
    jar,
    go,
    async signIn(email: string, { password = 'jangteo-demo', returnTo = '/' } = {}) {
      const page = await go(`/auth/login?return_to=${encodeURIComponent(returnTo)}`)
      const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? ''
      return go(action.replaceAll('&amp;', '&'), form({ email, password }))
    },
  }
}

/** A machine's access token. */
export const machineToken = async (base: string, id: string): Promise<string> => {
  const answer = await send(base, '/auth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: `${id}-secret` }).toString(),
  })
  return answer.json<{ access_token: string }>().access_token
}
