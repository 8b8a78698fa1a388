import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * A way to PostgreSQL whose open connections `silence` makes deaf and dumb without closing them, as when a host vanishes. New ones pass.
 * It is gone when the test ends.
 */
export const silentProxy = async (url: string): Promise<{ url: string; silence: () => void }> => {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}))
    near.pipe(far).pipe(near)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  const through = Object.assign(new URL(url), { hostname: '127.0.0.1', port: (server.address() as AddressInfo).port, search: '' })
  return { url: through.href, silence: () => sockets.forEach((socket) => void socket.unpipe().pause()) }
}
