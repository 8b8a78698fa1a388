import { type CurrentReleases, filesFor, type Visitor } from '@jangteo/contracts/release'
import type { Instances } from '@jangteo/service-kit/instances'

type Release = CurrentReleases['releases'][number]
const FRESH_MS = 1_000

type Here = { path: string; language: Visitor['language'] }

const linksOf = ({ name, version, ...release }: Release, { path, language }: Here) => {
  const onPage = path === release.manifest.basePath || path.startsWith(`${release.manifest.basePath}/`)
  return filesFor(release, { onPage, language, staff: false }).map((file) => `</mfe/${name}/${version}/${file}>; rel=preload; as=fetch; crossorigin`)
}

/**
 * The files of the micro front ends that run now, as a `Link` header: the browser fetches them beside the shell instead of after it. A page
 * never waits for this: the answer is what was known a moment ago, and an old one only fetches a version in vain.
 */
export const createPartsAhead = ({ instances }: { instances: Pick<Instances, 'pick'> }) => {
  let known: readonly Release[] = []
  let askedAt = 0
  const ask = async () => {
    const reply = await instances.pick('releases')?.pool.request({ method: 'GET', path: '/releases/current', signal: AbortSignal.timeout(FRESH_MS) })
    const answer = await reply?.body.text()
    if (reply?.statusCode === 200 && answer) known = (JSON.parse(answer) as CurrentReleases).releases
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
