import { CurrentReleases, filesFor, isPageOf, type RunningRelease, type Visitor } from '@jangteo/contracts/release'
import { queryAddress } from '@jangteo/contracts/query-address'
import type { Instances } from '@jangteo/service-kit/instances'
import * as v from 'valibot'

const FRESH_MS = 1_000

type Here = { path: string; language: Visitor['language'] }

const linksOf = ({ name, version, ...release }: RunningRelease, { path, language }: Here) => {
  const files = filesFor(release, { onPage: isPageOf(release.manifest, path), language, staff: false }).map((file) => `/mfe/${name}/${version}/${file}`)
  const asked = release.ahead.filter((query) => query.path === path).map((query) => queryAddress(query, language))
  return [...asked, ...files].map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`)
}

/**
 * The files of the micro front ends that run now and what they ask first, as a `Link` header: the browser fetches them beside the shell. A page
 * never waits for this: the answer is what was known a moment ago, and an old one only fetches a version in vain.
 */
export const createPartsAhead = ({ instances }: { instances: Pick<Instances, 'pick'> }) => {
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
  return (here: Here): string => {
    if (Date.now() - askedAt > FRESH_MS) refresh()
    return known.flatMap((release) => linksOf(release, here)).join(', ')
  }
}
