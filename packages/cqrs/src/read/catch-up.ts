import type { Database } from 'better-sqlite3'
import { nextOffsets } from './fold/place.ts'
import { statement } from './rows.ts'

/** A rebuild that has read all there was serves once it holds as many events as the old rows; or after a quiet spell or this long, as the relay may still be re-emitting. */
const QUIET_MS = 2_000
const PATIENCE_MS = 10_000
const UNKNOWN_MS = 1_000
const BEHIND_MS = 50
const WAITING_MS = 500

type Deps = {
  topics: readonly string[]
  /** End offsets as Kafka has them now. */
  ends: () => Promise<ReadonlyMap<string, readonly number[]>>
  serving: () => Database
  building: () => Database | null
  /** The generation in work has all it waited for. */
  done: () => void
  failed: (error: unknown) => void
  now?: () => number
}
type Ends = ReadonlyMap<string, readonly number[]>
/** When it had read all there was, and what it held when that last changed. */
type Caught = { at: number; events: number; changedAt: number }

/** Watches a generation until it has folded everything up to the end offsets that were seen when it began. */
export const createCatchUp = ({ topics, ends, serving, building, done, failed, now = Date.now }: Deps) => {
  let timer: NodeJS.Timeout | undefined
  let run = 0
  const enough = (db: Database, caught: Caught | null): Caught | true => {
    if (building() === null) return true
    const events = folded(db)
    const next = caught?.events === events ? caught : { at: caught?.at ?? now(), events, changedAt: now() }
    return events >= folded(serving()) || now() - next.changedAt > QUIET_MS || now() - next.at > PATIENCE_MS ? true : next
  }
  const step = async (mine: number, targets: Ends | null, caught: Caught | null): Promise<void> => {
    const known = targets ?? (await ends().catch(failed)) ?? null
    if (mine !== run) return
    const again = (ms: number, next: Caught | null) => {
      timer = setTimeout(() => void step(mine, known, next), ms)
    }
    if (known === null) return again(UNKNOWN_MS, null)
    const db = building() ?? serving()
    if (topics.some((topic) => behind(db, topic, known.get(topic) ?? []))) return again(BEHIND_MS, null)
    const verdict = enough(db, caught)
    if (verdict === true) done()
    else again(WAITING_MS, verdict)
  }
  const stop = () => {
    clearTimeout(timer)
    run += 1
  }
  return {
    /** Begins, or begins anew, to watch for `done`. */
    begin: (): void => {
      stop()
      void step(run, null, null)
    },
    stop,
  }
}

const behind = (db: Database, topic: string, ends: readonly number[]): boolean =>
  nextOffsets(db, topic).some((next, partition) => next < (ends[partition] ?? 0))

const folded = (db: Database): number => statement(db, 'SELECT coalesce(sum(version), 0) FROM streams').pluck().get() as number
