import { createLru } from '@jangteo/service-kit/limit/lru'
import { ABSOLUTE_MS, IDLE_MS, type Session, type SessionStore } from './session-store.ts'

const TOUCH_MS = 60_000
const TRUST_MS = 60_000
const REMEMBERED = 20_000

type Entry = { session: Session; loadedAt: number; seenAt: number }

const fresh = ({ session, loadedAt, seenAt }: Entry, now: number) =>
  now - loadedAt < TRUST_MS && now - seenAt < IDLE_MS && now - session.createdAt.getTime() < ABSOLUTE_MS

/** Sessions by cookie, remembered while the feed of ended sessions is heard, else asked of the database each time. */
export const createSessions = ({
  store,
  silent,
  now = Date.now,
}: {
  store: Pick<SessionStore, 'find' | 'touch'>
  silent: () => boolean
  now?: () => number
}) => {
  const bySecret = createLru<Entry>(REMEMBERED)
  const over = createLru<true>(REMEMBERED)
  let gaps = 0

  const load = async (secret: string): Promise<Entry | null> => {
    const known = bySecret.get(secret)
    if (known && !silent() && fresh(known, now())) return over.get(known.session.sid) ? null : known
    const gapsBefore = gaps
    const session = await store.find(secret)
    if (gaps !== gapsBefore) return load(secret) // some that ended while we asked may have gone unheard
    if (!session || over.get(session.sid)) return null
    const entry = { session, loadedAt: now(), seenAt: session.seenAt.getTime() }
    bySecret.set(secret, entry)
    return entry
  }
  return {
    /** This session is over, also for a look-up that is under way right now: none that has ended comes back. */
    ended: (sid: string) => over.set(sid, true),
    /** The feed was deaf for a while: everything is asked anew. */
    missed() {
      gaps++
      bySecret.clear()
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
