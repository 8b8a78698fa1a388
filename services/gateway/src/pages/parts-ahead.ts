import type { CurrentReleases } from '@jangteo/contracts/release'
import type { Instances } from '@jangteo/service-kit/instances'

const FRESH_MS = 1_000

const linksOf = ({ name, version, js, css, staffOnly = [] }: CurrentReleases['releases'][number]) =>
  [...js, ...css].filter((file) => !staffOnly.includes(file)).map((file) => `</mfe/${name}/${version}/${file}>; rel=preload; as=fetch; crossorigin`)

/**
 * The files of the micro front ends that run now, as a `Link` header: the browser fetches them beside the shell instead of after it. A page
 * never waits for this. The answer is what was known a moment ago, and an old one only fetches a version in vain.
 */
export const createPartsAhead = ({ instances }: { instances: Pick<Instances, 'pick'> }) => {
  let known: string | undefined
  let askedAt = 0
  const ask = async () => {
    const reply = await instances.pick('releases')?.pool.request({ method: 'GET', path: '/releases/current', signal: AbortSignal.timeout(FRESH_MS) })
    const answer = await reply?.body.text()
    if (reply?.statusCode === 200 && answer) known = (JSON.parse(answer) as CurrentReleases).releases.flatMap(linksOf).join(', ')
  }
  const refresh = () => {
    askedAt = Date.now()
    ask().catch(() => undefined)
  }
  refresh()
  return (): string | undefined => {
    if (Date.now() - askedAt > FRESH_MS) refresh()
    return known
  }
}
