import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { route } from '../route.ts'
import { run } from '../run.ts'
import { createServer } from '../server.ts'

const part = (name: string) => ({
  async start() {
    await pause(50)
    console.log(`start ${name}`)
  },
  stop: () => console.log(`stop ${name}`),
})
const slow = route({
  method: 'GET',
  path: '/slow',
  permission: 'public',
  handle: async () => {
    console.log('slow begins')
    await pause(600)
    return 'done'
  },
})
const server = createServer({ name: 'slow', env: { INSTANCE: 'slow-1', LOG_LEVEL: 'silent', JWKS_URL: 'http://127.0.0.1:1/' }, routes: [slow] })
const address = await run({ server, env: { HOST: '127.0.0.1', PORT: 0 }, parts: [part('a'), part('b')], drained: () => once(process.stdin, 'data') })
console.log(`at ${address}`)
