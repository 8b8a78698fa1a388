import type { Server, Socket } from 'socket.io'
import type { Feed } from './feed.ts'

const LOOK_MS = 200
const FULL_BYTES = 1_048_576
const DRAINED_BYTES = 65_536
const PATIENCE_MS = 30_000

/** Bytes written to a socket that the network has not taken yet. */
const buffered = (socket: Socket): number => {
  const { transport, writeBuffer } = socket.conn as unknown as { transport: { socket?: { bufferedAmount?: number } }; writeBuffer: { data?: string }[] }
  return (transport.socket?.bufferedAmount ?? 0) + writeBuffer.reduce((sum, packet) => sum + (packet.data?.length ?? 0), 0)
}

/** Stops what cannot keep up before it costs memory; once drained it gets what it missed, after 30 s it is closed (it reconnects and resumes). */
export const createBackPressure = (io: Server, feed: Pick<Feed, 'pause' | 'resume' | 'paused'>) => {
  const since = new Map<string, number>()
  const look = () => {
    for (const [id, socket] of io.sockets.sockets) {
      const bytes = buffered(socket)
      if (!feed.paused(id)) {
        if (bytes > FULL_BYTES) {
          feed.pause(id)
          since.set(id, Date.now())
        }
      } else if (bytes < DRAINED_BYTES) feed.resume(id)
      else if (Date.now() - (since.get(id) ?? 0) > PATIENCE_MS) socket.disconnect(true)
    }
    for (const id of since.keys()) if (!feed.paused(id)) since.delete(id)
  }
  const timer = setInterval(look, LOOK_MS)
  return { stop: () => clearInterval(timer) }
}
