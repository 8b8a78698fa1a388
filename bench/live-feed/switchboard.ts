import { type AddressInfo, createServer, connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A TCP proxy that stands for gateway and network: it leads to one port at a time, can be cut and can stop reading. */
export const switchboard = async (port: number) => {
  let target = port
  const open = new Set<{ near: Socket; far: Socket }>()
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    const pair = { near, far }
    open.add(pair)
    const end = () => {
      open.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => {
    for (const { near, far } of open) {
      near.destroy()
      far.destroy()
    }
  }
  onTestFinished(() => {
    cut()
    server.close()
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    lead: (to: number) => {
      target = to
    },
    /** Nothing more is read from the service, or all again. */
    clog: (clogged: boolean) => {
      for (const { near, far } of open) {
        if (clogged) far.unpipe(near).pause()
        else far.pipe(near)
      }
    },
  }
}
