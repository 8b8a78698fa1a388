import type { Database } from 'better-sqlite3'
import { statement } from './rows.ts'
import { nextOffsets } from './place.ts'

/** A rebuild that has read all there was serves once it holds as many events as the old rows, or after this time: the relay may still be re-emitting. */
const PATIENCE_MS = 10_000

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

/** Watches a generation until it has folded everything up to the end offsets that were seen when it began. */
export const createCatchUp = ({ topics, ends, serving, building, done, failed, now = Date.now }: Deps) => {
  let timer: NodeJS.Timeout | undefined
  let run = 0
  const step = async (mine: number, targets: ReadonlyMap<string, readonly number[]> | null, since: number): Promise<void> => {
    if (mine !== run) return
    const known = targets ?? (await ends().catch(failed)) ?? null
    if (mine !== run) return
    const db = building() ?? serving()
    const behind = known === null || topics.some((topic) => nextOffsets(db, topic).some((next, partition) => next < (known.get(topic)?.[partition] ?? 0)))
    const caughtUp = behind ? 0 : since || now()
    const old = building() ? serving() : null
    if (!behind && (old === null || folded(db) >= folded(old) || now() - caughtUp > PATIENCE_MS)) return done()
    timer = setTimeout(() => void step(mine, known, caughtUp), known === null ? 1000 : old && !behind ? 500 : 50)
  }
  return {
    /** Begins, or begins anew, to watch for `done`. */
    begin: () => {
      clearTimeout(timer)
      run += 1
      void step(run, null, 0)
    },
    stop: () => {
      clearTimeout(timer)
      run += 1
    },
  }
}

const folded = (db: Database): number => statement(db, 'SELECT coalesce(sum(version), 0) FROM streams').pluck().get() as number
