import { ABSOLUTE_MS, IDLE_MS, type Session, type SessionStore } from './session-store.ts'

const TOUCH_MS = 60_000
const TRUST_MS = 60_000
const REMEMBERED = 20_000

type Entry = { session: Session; loadedAt: number; seenAt: number }

/** Sessions by cookie, remembered while the feed of ended sessions is heard, else asked of the database each time. */
export const createSessions = ({ store, silent, now = Date.now }: { store: SessionStore; silent: () => boolean; now?: () => number }) => {
  const bySecret = new Map<string, Entry>()
  const secrets = new Map<string, string>()

  const forget = (sid: string) => {
    const secret = secrets.get(sid)
    secrets.delete(sid)
    if (secret !== undefined) bySecret.delete(secret)
  }
  const remember = (secret: string, session: Session) => {
    const entry = { session, loadedAt: now(), seenAt: session.seenAt.getTime() }
    bySecret.set(secret, entry)
    secrets.set(session.sid, secret)
    const [oldest] = secrets.keys()
    if (secrets.size > REMEMBERED && oldest !== undefined) forget(oldest)
    return entry
  }
  const fresh = (entry: Entry) =>
    !silent() && now() - entry.loadedAt < TRUST_MS && now() - entry.seenAt < IDLE_MS && now() - entry.session.createdAt.getTime() < ABSOLUTE_MS

  const load = async (secret: string): Promise<Entry | null> => {
    const known = bySecret.get(secret)
    if (known && fresh(known)) return known
    if (known) forget(known.session.sid)
    const session = await store.find(secret)
    return session && remember(secret, session)
  }
  return {
    forget,
    forgetAll() {
      bySecret.clear()
      secrets.clear()
    },
    /** The living session behind a cookie, or null. Using it keeps it alive (written at most once a minute). */
    async of(secret: string): Promise<Session | null> {
      const entry = await load(secret)
      if (!entry) return null
      if (now() - entry.seenAt > TOUCH_MS) {
        entry.seenAt = now()
        await store.touch(entry.session.sid)
      }
      return entry.session
    },
  }
}
export type Sessions = ReturnType<typeof createSessions>
