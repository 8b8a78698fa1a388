import { setTimeout as pause } from 'node:timers/promises'

type Document = string | { hash: string }
type Reply = { data?: Record<string, unknown> | null; errors?: { message: string; extensions?: { code?: string } }[] }
type Answer = { __typename: string; message?: string; details?: string }
/** What a mutation with `... on Rejected { message details }` gives, by field. */
export type Answers = Record<string, Answer>
export type Gateway = {
  /** Sends one GraphQL document of ours, or the hash of a known one, and gives its data. What the shop cannot take right now is sent again; any other error throws. */
  ask: <Data>(context: 'catalog' | 'orders', document: Document, variables: Record<string, unknown>) => Promise<Data>
}

const PATIENCE_MS = 120_000
const notYet = new Set([429, 502, 503, 504])
const busy = new Set(['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'])

/** Throws when any of a mutation's answers is a refusal; `what` says of what. */
export const insist = (what: string, answers: Answers): void => {
  for (const answer of Object.values(answers)) if (answer.__typename === 'Rejected') throw new Error(`${what}: ${answer.message} ${answer.details}`)
}

/** Signs in as a machine and renews its token before it ends. */
export const createTokens = (origin: string, client: string, secret: string) => {
  let token: Promise<{ text: string; until: number }> | undefined
  const fetchToken = async () => {
    const authorization = `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`
    const body = new URLSearchParams({ grant_type: 'client_credentials' })
    const reply = await fetch(`${origin}/auth/token`, { method: 'POST', headers: { authorization }, body })
    if (!reply.ok) throw new Error(`signing in as ${client}: ${reply.status}`)
    const { access_token: text, expires_in: seconds } = (await reply.json()) as { access_token: string; expires_in: number }
    return { text, until: Date.now() + seconds * 800 }
  }
  return async () => {
    let known = await token?.catch(() => undefined)
    if (!known || known.until <= Date.now()) known = await (token = fetchToken())
    return { authorization: `Bearer ${known.text}` }
  }
}

/** The gateway as one person or machine sees it; `identify` gives the headers that say who. */
const createAsk = (origin: string, identify: () => Promise<Record<string, string>>): Gateway => {
  const once = async (context: string, body: string): Promise<Reply | null> => {
    const headers = { ...(await identify()), 'content-type': 'application/json' }
    const reply = await fetch(`${origin}/bff/${context}/graphql`, { method: 'POST', headers, body })
    if (notYet.has(reply.status)) return await reply.text().then(() => null)
    const answer = (await reply.json()) as Reply
    return answer.errors?.some(({ extensions }) => busy.has(extensions?.code ?? '')) ? null : answer
  }
  return {
    async ask<Data>(context: 'catalog' | 'orders', document: Document, variables: Record<string, unknown>) {
      const named = typeof document === 'string' ? { query: document } : { extensions: { persistedQuery: { version: 1, sha256Hash: document.hash } } }
      const body = JSON.stringify({ ...named, variables })
      const until = Date.now() + PATIENCE_MS
      for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
        const answer = await once(context, body).catch((error: unknown) => {
          if (Date.now() > until) throw error
          return null
        })
        if (answer?.data && !answer.errors) return answer.data as Data
        if (answer || Date.now() > until) throw new Error(`${context}: ${answer?.errors?.map(({ message }) => message).join('; ') ?? 'does not answer'}`)
        await pause(wait)
      }
    },
  }
}

export const createMachineGateway = (origin: string, client: string, secret: string): Gateway => createAsk(origin, createTokens(origin, client, secret))

/** Signs in through the form, as a person does; the session outlives the seed. */
export const createPersonGateway = async (origin: string, email: string, password: string): Promise<Gateway> => {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const go = async (url: URL, form?: Record<string, string>): Promise<string> => {
    const reply = await fetch(url, { redirect: 'manual', headers: { cookie: cookie() }, ...(form && { method: 'POST', body: new URLSearchParams(form) }) })
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    const text = await reply.text()
    const next = reply.headers.get('location')
    if (reply.status >= 400) throw new Error(`signing in as ${email}: ${reply.status}`)
    return next ? go(new URL(next, url)) : text
  }
  const page = await go(new URL('/auth/login', origin))
  const action = /action="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  await go(new URL(action, origin), { email, password })
  if (!jar.has('sid')) throw new Error(`signing in as ${email}: no session`)
  return createAsk(origin, async () => ({ cookie: cookie(), origin }))
}
