import { Pool } from 'undici'
import { closedLoop, forSeconds } from '../load/pressure.ts'
import { runChild } from '../process/child.ts'
import type { Row } from '../row.ts'
import { quantile } from '@jangteo/stack/quantile'

/** About what a list of 24 products weighs. */
const BYTES = 24_000
const SECONDS = 1.5

/** The load client's way against a bare server: nothing of ours can be faster, and what it shows is what the client can do. */
export const http: Row = {
  name: 'floor-http',
  rounds: 5,
  open: async () => {
    const server = await runChild<number>(new URL('./http-server.ts', import.meta.url), [String(BYTES)])
    const pool = new Pool(`http://127.0.0.1:${server.first}`, { connections: 32 })
    const send = async () => JSON.parse(await (await pool.request({ method: 'POST', path: '/', body: '{}' })).body.text())
    return {
      round: async () => {
        const eight = await closedLoop(8, forSeconds(SECONDS), send)
        const many = await closedLoop(32, forSeconds(SECONDS), send)
        const one = await closedLoop(1, forSeconds(SECONDS / 3), send)
        return {
          'bare HTTP requests/s, 8 in flight': eight.times.length / eight.seconds,
          'bare HTTP requests/s, 32 in flight': many.times.length / many.seconds,
          'bare HTTP p95 ms, 1 in flight': quantile(one.times, 0.95),
        }
      },
      close: async () => {
        await pool.close()
        await server.stop()
      },
    }
  },
}
