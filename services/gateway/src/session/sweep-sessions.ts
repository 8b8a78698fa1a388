import type { Log } from '@jangteo/service-kit/log'
import type { SessionStore } from './session-store.ts'

const HOUR_MS = 3_600_000

/** Forgets old sessions, now and every hour. */
export const sweepSessions = (store: SessionStore, log: Log) => {
  const sweep = () => void store.sweep().catch((error: unknown) => log.warn({ err: error }, 'old sessions could not be swept'))
  let timer: NodeJS.Timeout | undefined
  return {
    start() {
      sweep()
      timer = setInterval(sweep, HOUR_MS)
    },
    stop: () => clearInterval(timer),
  }
}
