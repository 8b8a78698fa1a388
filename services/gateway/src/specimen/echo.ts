import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { route } from '@jangteo/service-kit/route'
import { createServer as createService } from '@jangteo/service-kit/server'

export type Seen = { service: string; url: string; headers: IncomingHttpHeaders }
const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** Two services as service-kit makes them: one GraphQL-like, one with a live feed that accepts any handshake with a valid token and says hello. */
export const startEcho = async (jwksUrl: string) => {
  const seen: Seen[] = []
  const env = { INSTANCE: 'test', LOG_LEVEL: 'silent', JWKS_URL: jwksUrl }
  const make = async (name: string) => {
    const routes = (['GET', 'POST'] as const).map((method) =>
      route({
        method,
        path: `/bff/${name.slice(4)}/graphql`,
        permission: 'anyone',
        handle: async ({ headers, principal }) => {
          seen.push({ service: name, url: '', headers })
          return { principal, padding: 'x'.repeat(2_000) }
        },
      }),
    )
    const server = createService({ name, env, routes })
    server.state.serving = true
    server.http.on('upgrade', async (request, socket) => {
      seen.push({ service: name, url: request.url ?? '', headers: request.headers })
      if (!(await server.authenticate(request.headers))) return socket.end('HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n')
      const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${MAGIC}`).digest('base64')
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`)
      socket.write(Buffer.from([0x81, 5, ...Buffer.from('hello')]))
      socket.on('data', (data) => socket.write(data))
      socket.on('end', () => socket.end())
      socket.on('error', () => socket.destroy())
    })
    return { server, url: await server.listen('127.0.0.1', 0) }
  }
  const [catalog, orders, feed] = [await make('bff-catalog'), await make('bff-orders'), await make('orders-query')]
  return {
    seen,
    services: { 'bff-catalog': catalog.url, 'bff-orders': orders.url, 'orders-query': feed.url },
    async stop() {
      for (const { server } of [catalog, orders, feed]) {
        server.http.closeAllConnections()
        await server.close()
      }
    },
  }
}
