import type { Socket } from 'socket.io-client'

type Deps = { path: string; origin: string; listen: (socket: Socket) => void; onDrop: () => void }
export type LastingSocket = { emit: (event: string, ...payload: unknown[]) => void; open: () => void; reopen: () => void; close: () => void }

/** A line that swallows everything is given up after this. */
const OPEN_MS = 5_000
const settings = { transports: ['websocket'], autoConnect: false, reconnection: false, timeout: OPEN_MS, forceNew: true, withCredentials: true }
const FIRST_RETRY_MS = 250
const SLOWEST_RETRY_MS = 5_000

/** Twice as long with each try, with jitter that keeps the tabs of one deploy apart. */
const pauseAfter = (attempts: number) => Math.min(SLOWEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempts) * (0.5 + Math.random() / 2)

/** socket.io's code comes with the first socket: it is a tenth of the first page's and nothing is drawn by it. */
const loadSocket = async ({ path, origin, listen }: Deps, dropped: () => void, refused: () => void) => {
  const { io } = await import('socket.io-client')
  const socket = io(origin, { path, ...settings })
  socket.on('disconnect', dropped)
  socket.on('connect_error', refused)
  listen(socket)
  return socket
}

/** Ends it. One that was not open yet says nothing of that: true. */
const endUnheard = (socket: Socket | undefined): boolean => {
  const opening = socket?.active === true && !socket.connected
  socket?.disconnect()
  return opening
}

/** One socket, loaded and opened by the first `open` and from then on tried again with jitter for ever. */
export const createLastingSocket = (deps: Deps): LastingSocket => {
  let socket: Socket | undefined
  let loading: Promise<Socket> | undefined
  let attempts = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let closed = false

  /** It had been connected: the pauses begin anew. */
  const dropped = () => {
    attempts = 0
    deps.onDrop()
    again()
  }
  const connect = async () => {
    retry = undefined
    try {
      loading ??= loadSocket(deps, dropped, again)
      socket = await loading
      if (!closed) socket.connect()
    } catch {
      loading = undefined
      again()
    }
  }
  const again = () => {
    if (closed || retry !== undefined) return
    retry = setTimeout(() => void connect(), pauseAfter(attempts))
    attempts += 1
  }
  return {
    emit: (event, ...payload) => void socket?.emit(event, ...payload),
    open: () => {
      if (!closed && !socket?.active && retry === undefined) void connect()
    },
    reopen: () => void (endUnheard(socket) && again()),
    close: () => {
      closed = true
      clearTimeout(retry)
      socket?.disconnect()
    },
  }
}
