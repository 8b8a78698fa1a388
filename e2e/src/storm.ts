import type { Frame } from '@jangteo/contracts/live'
import type { Page, WebSocketRoute } from '@playwright/test'

/** As often as the service itself sends at its fastest. */
const FRAME_MS = 40

type Row = Frame['rows'][number] & { row: { total: number } }

const frameOf = (message: string | Buffer): Frame | undefined => {
  const [event, frame] = typeof message === 'string' && message.startsWith('42') ? (JSON.parse(message.slice(2)) as [string, Frame]) : []
  return event === 'frame' ? frame : undefined
}

/** The row as it came last, one event newer, dearer by one. */
const changed = (row: Row): Row => ({ ...row, n: row.n + 1, at: new Date().toISOString(), row: { ...row.row, total: row.row.total + 1 } })

/**
 * Lets the page have its real feed of orders and, on top, more changes of the rows that came by it than this machine's services could make. To be
 * called before the page opens its socket; the rows must be those of somebody who sees money.
 */
export const stormOn = async (page: Page) => {
  const rows = new Map<string, Row>()
  let last: Frame | undefined
  let browser: WebSocketRoute | undefined
  await page.routeWebSocket(/\/live\/orders/, (socket) => {
    browser = socket
    const service = socket.connectToServer()
    service.onMessage((message) => {
      const frame = frameOf(message)
      last = frame ?? last
      for (const row of frame?.rows ?? []) rows.set(row.key, row as Row)
      socket.send(message)
    })
  })
  const blow = (count: number) => {
    const fresh = [...rows.values()].slice(0, count).map(changed)
    // to the end of the map: the next frame has the others
    for (const row of fresh) {
      rows.delete(row.key)
      rows.set(row.key, row)
    }
    browser?.send(`42${JSON.stringify(['frame', { ...last, gone: [], rows: fresh } satisfies Partial<Frame>])}`)
    return fresh.length
  }
  return {
    /** How many rows have come by the feed. */
    known: () => rows.size,
    /** Blows until the returned function is called; that gives how many changes were sent and the last total by order. */
    begin: (perSecond: number) => {
      const began = performance.now()
      let sent = 0
      const timer = setInterval(() => {
        sent += blow(Math.round(((performance.now() - began) / 1000) * perSecond) - sent)
      }, FRAME_MS)
      return () => {
        clearInterval(timer)
        return { sent, totals: new Map([...rows].map(([key, { row }]) => [key, row.total])) }
      }
    },
  }
}
