import { createServer } from 'node:net'

/** True when nothing listens on the port of the loopback address. */
export const isFree = (port: number) =>
  new Promise<boolean>((answer) => {
    const server = createServer()
    server.once('error', () => answer(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => answer(true)))
  })

/** The first of `count` neighbouring free ports, below the range from which the system draws its own. */
export const freePort = async (count = 1): Promise<number> => {
  for (let attempt = 0; attempt < 200; attempt++) {
    const first = 20_000 + Math.floor(Math.random() * (12_000 - count))
    const free = await Promise.all(Array.from({ length: count }, (_, i) => isFree(first + i)))
    if (free.every(Boolean)) return first
  }
  throw new Error(`no ${count} neighbouring free ports found`)
}
