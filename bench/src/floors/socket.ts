import { setTimeout as pause } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { runChild } from '../process/child.ts'
import type { Row } from '../row.ts'
import { quantile } from '@jangteo/stack/quantile'

const FRAMES = 200
const EVERY_MS = 5
const payload = 'x'.repeat(1_000)

/** A frame of a kilobyte there and back, halved: the least that a push costs. */
export const socket: Row = {
  name: 'floor-socket',
  rounds: 5,
  open: async () => {
    const server = await runChild<number>(new URL('./socket-server.ts', import.meta.url))
    const client = io(`http://127.0.0.1:${server.first}`, { transports: ['websocket'] })
    await new Promise<void>((resolve) => client.once('connect', resolve))
    return {
      round: async () => {
        const took: number[] = []
        const hear = ({ at }: { at: number }) => took.push((performance.now() - at) / 2)
        client.on('frame', hear)
        for (let n = 0; n < FRAMES; n++) {
          client.emit('frame', { at: performance.now(), payload })
          await pause(EVERY_MS)
        }
        client.off('frame', hear)
        return { 'socket frame p50 ms': quantile(took, 0.5), 'socket frame p99 ms': quantile(took, 0.99) }
      },
      close: async () => {
        client.disconnect()
        await server.stop()
      },
    }
  },
}
