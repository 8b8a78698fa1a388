import { Pool } from 'undici'
import { createTokens } from '../../../stack/src/seed/gateway.ts'

export type Context = 'catalog' | 'orders'
/** Sends one GraphQL request and gives its data. Throws on any error and on every status but 200. */
export type Ask = <Data>(context: Context, request: Request) => Promise<Data>
type Request = { query: string; variables?: Record<string, unknown> } | { hash: string; variables?: Record<string, unknown> }
export type Client = { ask: Ask; stop: () => Promise<void> }

/** The gateway counts requests by address and lets through 5,000 a second of one: the client comes from several. */
const ADDRESSES = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5']
const CONNECTIONS = 32

const bodyOf = (request: Request) =>
  JSON.stringify('query' in request ? request : { extensions: { persistedQuery: { version: 1, sha256Hash: request.hash } }, variables: request.variables })

/** A client of the gateway over kept-alive connections: as this machine client, or with null as a guest, who may send the parts' own documents alone. */
export const createClient = (port: number, machine: string | null = 'demo-machine'): Client => {
  const pools = ADDRESSES.map((localAddress) => new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS, localAddress }))
  const identify = machine ? createTokens(`http://localhost:${port}`, machine, `${machine}-secret`) : async () => ({})
  let turn = 0
  return {
    async ask(context, request) {
      const pool = pools[turn++ % pools.length] as Pool
      const headers = { ...(await identify()), 'content-type': 'application/json' }
      const answer = await pool.request({ method: 'POST', path: `/bff/${context}/graphql`, headers, body: bodyOf(request) })
      const text = await answer.body.text()
      if (answer.statusCode !== 200) throw new Error(`${context}: ${answer.statusCode} ${text}`)
      const { data, errors } = JSON.parse(text)
      if (errors || !data) throw new Error(`${context}: ${text}`)
      return data
    },
    stop: async () => void (await Promise.all(pools.map((pool) => pool.close()))),
  }
}
