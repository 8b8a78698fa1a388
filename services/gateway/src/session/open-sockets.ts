import type { Log } from '@jangteo/service-kit/log'

const PER_SESSION = 40
const PER_GUEST_ADDRESS = 1_000
const CHECK_MS = 250

type Close = () => void

/** Open sockets by the session (or guest's address) that opened them, so that they end with it. */
export const createOpenSockets = ({
  living,
  silent,
  log,
}: {
  living: (sids: readonly string[]) => Promise<ReadonlySet<string>>
  silent: () => boolean
  log: Log
}) => {
  const open = new Map<string, Set<Close>>()
  const closeAll = (key: string) => {
    for (const close of open.get(key) ?? []) close()
  }
  const sids = () => [...open.keys()].filter((key) => !key.includes(':'))
  const checkAll = async () => {
    const asked = sids()
    if (asked.length === 0) return
    const alive = await living(asked)
    for (const sid of asked) if (!alive.has(sid)) closeAll(sid)
  }
  let sinceFullCheck = 0
  const tick = async () => {
    sinceFullCheck += CHECK_MS
    // every five seconds also with the feed heard: a session that only ran out of time ends without a word
    if (silent() || sinceFullCheck >= 5_000) {
      sinceFullCheck = 0
      await checkAll().catch((error: unknown) => log.warn({ err: error }, 'open sockets could not be checked'))
    }
    timer = setTimeout(tick, CHECK_MS)
  }
  let timer: NodeJS.Timeout | undefined
  return {
    /** Registers a socket; gives the function that takes it off again, or null if there are already 40 of its session. A key with `:` is no session. */
    add(key: string, close: Close): (() => void) | null {
      const set = open.get(key) ?? new Set()
      if (set.size >= (key.startsWith('guest:') ? PER_GUEST_ADDRESS : PER_SESSION)) return null
      open.set(key, set.add(close))
      return () => {
        set.delete(close)
        if (set.size === 0 && open.get(key) === set) open.delete(key)
      }
    },
    closeAll,
    checkAll,
    count: () => [...open.values()].reduce((sum, set) => sum + set.size, 0),
    start() {
      timer = setTimeout(tick, CHECK_MS)
    },
    stop() {
      clearTimeout(timer)
      for (const key of [...open.keys()]) closeAll(key)
    },
  }
}
export type OpenSockets = ReturnType<typeof createOpenSockets>
