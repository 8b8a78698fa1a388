import type { Socket } from 'socket.io-client'

type Deps = { path: string; origin: string; listen: (socket: Socket) => void; onDrop: () => void }
export type LastingSocket = { emit: (event: string, ...payload: unknown[]) => void; open: () => void; reopen: () => void; close: () => void }

/** A line that swallows everything is given up after this. */
const OPEN_MS = 5_000
const settings = { transports: ['websocket'], autoConnect: false, reconnection: false, timeout: OPEN_MS, forceNew: true, withCredentials: true }
const FIRST_RETRY_MS = 250
const SLOWEST_RETRY_MS = 5_000

/**
 * One socket, opened by the first `open` and from then on tried again with jitter for ever. socket.io's code comes with it: it is a tenth of
 * the first page's and nothing is drawn by it.
 */
export const createLastingSocket = ({ path, origin, listen, onDrop }: Deps): LastingSocket => {
  let socket: Socket | undefined
  let loading: Promise<void> | undefined
  let attempts = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const load = async () => {
    const { io } = await import('socket.io-client')
    socket = io(origin, { path, ...settings })
    socket.on('connect', () => {
      attempts = 0
    })
    socket.on('disconnect', () => {
      onDrop()
      again()
    })
    socket.on('connect_error', again)
    listen(socket)
  }
  const lost = () => {
    loading = undefined
    again()
  }
  const connect = async () => {
    retry = undefined
    loading ??= load()
    await loading
    if (!closed) socket?.connect()
  }
  const again = () => {
    if (closed || retry !== undefined) return
    const wait = Math.min(SLOWEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempts)
    attempts += 1
    retry = setTimeout(() => void connect().catch(lost), wait * (0.5 + Math.random() / 2))
  }
  return {
    emit: (event, ...payload) => void socket?.emit(event, ...payload),
    open: () => {
      if (!closed && !socket?.active && retry === undefined) void connect().catch(lost)
    },
    reopen: () => void socket?.disconnect(),
    close: () => {
      closed = true
      clearTimeout(retry)
      socket?.disconnect()
    },
  }
}
