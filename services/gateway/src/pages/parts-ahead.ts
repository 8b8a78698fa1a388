import { filesFor, isPageOf, type RunningRelease, type Visitor } from '@jangteo/contracts/release'
import { queryAddress } from '@jangteo/contracts/query-address'
import type { KnownReleases } from './known-releases.ts'

type Here = { path: string; language: Visitor['language'] }

const linksOf = ({ name, version, ...release }: RunningRelease, { path, language }: Here) => {
  const files = filesFor(release, { onPage: isPageOf(release.manifest, path), language, staff: false }).map((file) => `/mfe/${name}/${version}/${file}`)
  const asked = release.ahead.filter((query) => query.path === path).map((query) => queryAddress(query, language))
  return [...asked, ...files].map((address) => `<link rel="preload" as="fetch" href="${address.replaceAll('&', '&amp;')}" crossorigin>`)
}

/**
 * Links to the files of the micro front ends that run now and to what they ask first, at the end of the page: the browser fetches them beside the
 * shell, after what it paints first. An old answer of `releases` only fetches a version in vain.
 */
export const createPartsAhead =
  (releases: KnownReleases) =>
  (page: string, here: Here): string => {
    const links = releases().flatMap((release) => linksOf(release, here))
    return page.replace('</body>', () => `${links.join('')}</body>`)
  }
