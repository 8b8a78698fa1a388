import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '@jangteo/service-kit/log'
import { Client } from 'pg'

const BEAT_MS = 250
const SILENT_MS = 1_000

/**
 * Hears of every session that ends, at whichever replica, through LISTEN. A heartbeat on the same connection proves that it still hears:
 * without one for a second `silent()` is true and callers must ask the database. `missed` is called after a gap, when some may have gone unheard.
 */
export const createEndedFeed = ({ url, ended, missed, log }: { url: string; ended: (sid: string) => void; missed: () => void; log: Log }) => {
  let heardAt = 0
  let stopped = false
  let running: Promise<void> = Promise.resolve()

  const listen = async () => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000, keepAlive: true })
    let broken = false
    client.on('error', () => {
      broken = true
    })
    client.on('notification', ({ payload }) => ended(payload ?? ''))
    try {
      await client.connect()
      await client.query('LISTEN sessions_ended')
      missed()
      while (!stopped && !broken) {
        await client.query('SELECT 1')
        heardAt = Date.now()
        await pause(BEAT_MS)
      }
    } finally {
      await client.end().catch(() => {})
    }
  }
  const keepListening = async () => {
    while (!stopped) {
      await listen().catch((error: unknown) => log.warn({ err: error }, 'the feed of ended sessions broke'))
      if (!stopped) await pause(BEAT_MS)
    }
  }
  const silent = () => Date.now() - heardAt > SILENT_MS
  return {
    silent,
    ready: () => !silent(),
    start() {
      running = keepListening()
    },
    async stop() {
      stopped = true
      await running
    },
  }
}
export type EndedFeed = ReturnType<typeof createEndedFeed>
