import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '@jangteo/service-kit/log'
import { Client } from 'pg'

const BEAT_MS = 250
const SILENT_MS = 1_000

type Ears = { url: string; ended: (sid: string) => void; missed: () => void; beat: () => void; stopped: () => boolean }

/** Listens on one connection until it breaks. The heartbeat on the same connection proves that it still hears. */
const listen = async ({ url, ended, missed, beat, stopped }: Ears) => {
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
    while (!stopped() && !broken) {
      await client.query('SELECT 1')
      beat()
      await pause(BEAT_MS)
    }
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Hears of every session that ends, at whichever replica, through LISTEN. Without a heartbeat for a second `silent()` is true and callers must
 * ask the database. `missed` is called after a gap, when some may have gone unheard.
 */
export const createEndedFeed = ({ log, ...ears }: Pick<Ears, 'url' | 'ended' | 'missed'> & { log: Log }) => {
  let heardAt = 0
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const beat = () => {
    heardAt = Date.now()
  }
  const keepListening = async () => {
    while (!stopped) {
      await listen({ ...ears, beat, stopped: () => stopped }).catch((error: unknown) => log.warn({ err: error }, 'the feed of ended sessions broke'))
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
