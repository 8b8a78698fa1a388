import type { Log } from '@jangteo/service-kit/log'

const PER_SESSION = 40
const PER_GUEST_ADDRESS = 1_000
const CHECK_MS = 250
const FULL_CHECK_MS = 5_000

type Close = () => void
const most = (key: string) => (key.startsWith('guest:') ? PER_GUEST_ADDRESS : PER_SESSION)
const isSession = (key: string) => !key.includes(':')

/** Open sockets by the session, machine's token or guest's address that opened them, so that they end with it. */
export const createOpenSockets = (living: (sids: readonly string[]) => Promise<ReadonlySet<string>>) => {
  const open = new Map<string, Set<Close>>()
  const closeAll = (key: string) => {
    for (const close of open.get(key) ?? []) close()
  }
  return {
    /** Registers a socket; gives the function that takes it off again, or null if there are already 40 of its session. */
    add(key: string, close: Close): (() => void) | null {
      const set = open.get(key) ?? new Set()
      if (set.size >= most(key)) return null
      open.set(key, set.add(close))
      return () => {
        set.delete(close)
        if (set.size === 0 && open.get(key) === set) open.delete(key)
      }
    },
    closeAll,
    /** Asks the database which sessions still live and closes what is left of the others. */
    async checkAll(): Promise<void> {
      const sids = [...open.keys()].filter(isSession)
      const alive = sids.length > 0 ? await living(sids) : new Set()
      for (const sid of sids) if (!alive.has(sid)) closeAll(sid)
    },
    stop() {
      for (const key of open.keys()) closeAll(key)
    },
  }
}
export type OpenSockets = ReturnType<typeof createOpenSockets>

/** Checks open sockets in the database: four times a second while the feed of ended sessions is silent, and every five seconds anyway, for a session that only runs out of time ends without a word. */
export const watchSockets = ({ sockets, silent, log }: { sockets: OpenSockets; silent: () => boolean; log: Log }) => {
  let sinceCheck = 0
  let timer: NodeJS.Timeout | undefined
  const tick = async () => {
    sinceCheck += CHECK_MS
    if (silent() || sinceCheck >= FULL_CHECK_MS) {
      sinceCheck = 0
      await sockets.checkAll().catch((error: unknown) => log.warn({ err: error }, 'open sockets could not be checked'))
    }
    timer = setTimeout(tick, CHECK_MS)
  }
  return {
    start() {
      timer = setTimeout(tick, CHECK_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
