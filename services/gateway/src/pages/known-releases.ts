import { CurrentReleases, type RunningRelease } from '@jangteo/contracts/release'
import type { Instances } from '@jangteo/service-kit/instances'
import * as v from 'valibot'

const FRESH_MS = 1_000

/** What runs, as it was known a moment ago: a page never waits for `releases`. */
export const createKnownReleases = ({ instances }: { instances: Pick<Instances, 'pick'> }) => {
  let known: readonly RunningRelease[] = []
  let askedAt = 0
  const ask = async () => {
    const reply = await instances.pick('releases')?.pool.request({ method: 'GET', path: '/releases/current', signal: AbortSignal.timeout(FRESH_MS) })
    const answer = await reply?.body.text()
    if (reply?.statusCode === 200 && answer) known = v.parse(CurrentReleases, JSON.parse(answer)).releases
  }
  const refresh = () => {
    askedAt = Date.now()
    ask().catch(() => undefined)
  }
  refresh()
  return (): readonly RunningRelease[] => {
    if (Date.now() - askedAt > FRESH_MS) refresh()
    return known
  }
}
export type KnownReleases = ReturnType<typeof createKnownReleases>
