import type { Page, WebSocketRoute } from '@playwright/test'

/** The line of a page's live feeds, which a test may slow down, silence and cut. */
export type Line = {
  /** From now on each message of the service comes this much later. */
  slow: (ms: number) => void
  /** What is open now stays open, and nothing comes by it any more. */
  silence: () => void
  /** Closes the feed of this context (default: all), and opens none until `mend`. */
  cut: (context?: string) => void
  mend: () => void
}

/** Puts itself between the page and its live feeds. Before the page loads. */
export const lineOf = async (page: Page): Promise<Line> => {
  const open = new Set<WebSocketRoute>()
  const silent = new Set<WebSocketRoute>()
  let delay = 0
  let broken: string | null = null
  const isBroken = (socket: WebSocketRoute) => broken !== null && socket.url().includes(`/live/${broken}`)
  await page.routeWebSocket(/\/live\//, (socket) => {
    if (isBroken(socket)) return void setTimeout(() => socket.close())
    open.add(socket)
    const service = socket.connectToServer()
    service.onMessage((message) => {
      if (silent.has(socket)) return
      if (delay === 0) socket.send(message)
      else setTimeout(() => open.has(socket) && socket.send(message), delay)
    })
    socket.onClose(() => {
      open.delete(socket)
      void service.close()
    })
    service.onClose((code, reason) => {
      open.delete(socket)
      void socket.close({ code, reason })
    })
  })
  return {
    slow: (ms) => {
      delay = ms
    },
    silence: () => {
      for (const socket of open) silent.add(socket)
    },
    cut: (context = '') => {
      broken = context
      for (const socket of [...open]) {
        if (!isBroken(socket)) continue
        open.delete(socket)
        void socket.close()
      }
    },
    mend: () => {
      broken = null
    },
  }
}
