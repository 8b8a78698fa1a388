import { setTimeout as pause } from 'node:timers/promises'

type Reply = { data?: Record<string, unknown> | null; errors?: { message: string; extensions?: { code?: string } }[] }
export type Gateway = {
  /** Sends one GraphQL document of ours and gives its data. What the shop cannot take right now is sent again; any other error throws. */
  ask: <Data>(context: 'catalog' | 'orders', query: string, variables: Record<string, unknown>) => Promise<Data>
}

const PATIENCE_MS = 120_000
const notYet = new Set([429, 502, 503, 504])
const busy = new Set(['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'])

/** Signs in as a machine and renews its token before it ends. */
const createTokens = (origin: string, client: string, secret: string) => {
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
    const known = await token?.catch(() => undefined)
    if (known && known.until > Date.now()) return known.text
    token = fetchToken()
    return (await token).text
  }
}

export const createGateway = (origin: string, client: string, secret: string): Gateway => {
  const token = createTokens(origin, client, secret)
  const once = async (context: string, body: string): Promise<Reply | null> => {
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' }
    const reply = await fetch(`${origin}/bff/${context}/graphql`, { method: 'POST', headers, body })
    if (notYet.has(reply.status)) return await reply.text().then(() => null)
    const answer = (await reply.json()) as Reply
    return answer.errors?.some(({ extensions }) => busy.has(extensions?.code ?? '')) ? null : answer
  }
  return {
    async ask<Data>(context: 'catalog' | 'orders', query: string, variables: Record<string, unknown>) {
      const body = JSON.stringify({ query, variables })
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
