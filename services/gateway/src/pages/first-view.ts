import { type AskedQuery, queryAddress } from '@jangteo/contracts/query-address'
import type { RunningRelease, Visitor } from '@jangteo/contracts/release'
import { fillTemplate } from '@jangteo/contracts/template'
import type { Instances } from '@jangteo/service-kit/instances'
import { createLru } from '@jangteo/service-kit/limit/lru'
import { guest } from '../session/caller.ts'
import type { Mint } from '../token/mint.ts'
import type { KnownReleases } from './known-releases.ts'
import type { StaticFiles } from './static-files.ts'

const FRESH_MS = 1_000
const PATIENCE_MS = 100
/** Queries of versions that ran once are forgotten. */
const REMEMBERED = 32
const ROOT = '<div id="root"></div>'
const SLOT = /\{\{([\w.]+)\}\}/g

type Language = Visitor['language']
type Here = { path: string; language: Language }
type Deps = { files: StaticFiles; releases: KnownReleases; instances: Pick<Instances, 'pick'>; mint: Mint }

/** Asks a BFF as a guest does. Null when it has no answer at once; nobody asks the same again within a second. */
const createAsk = ({ instances, mint }: Pick<Deps, 'instances' | 'mint'>) => {
  const answers = createLru<{ askedAt: number; data: Promise<unknown> }>(REMEMBERED)
  const ask = async (context: string, path: string): Promise<unknown> => {
    const authorization = `Bearer ${await mint(guest.principal, context === 'catalog' ? 'catalog' : 'orders')}`
    const reply = await instances
      .pick(`bff-${context}`)
      ?.pool.request({ method: 'GET', path, headers: { authorization }, signal: AbortSignal.timeout(PATIENCE_MS) })
    const answer = (await reply?.body.json()) as { data?: unknown } | undefined
    return answer?.data ?? null
  }
  return (query: AskedQuery, language: Language): Promise<unknown> => {
    const path = queryAddress(query, language)
    const known = answers.get(path)
    if (known && Date.now() - known.askedAt < FRESH_MS) return known.data
    const data = ask(query.context, path).catch(() => null)
    answers.set(path, { askedAt: Date.now(), data })
    return data
  }
}

/** The part's styles, which first-paint.js puts on: as sheets of the page they would hold up all of it for one part. */
const sheetsOf = ({ name, version, css, doors, integrity }: RunningRelease) => {
  const late = new Set([...doors.pages, ...doors.staff])
  const link = (file: string) =>
    `<link rel="preload" as="style" href="/mfe/${name}/${version}/${file}" integrity="${integrity[file]}" crossorigin fetchpriority="high">`
  return css.filter((file) => !late.has(file)).map(link)
}

/**
 * Puts into the home page what its parts show before any code runs: the shell's frame (`first.<language>.txt` of its build) with each part's
 * template in its slot, filled from that part's BFF. A part that has none, or whose answer does not come at once, leaves its slot empty.
 */
export const createFirstView = ({ files, releases, ...deps }: Deps) => {
  const ask = createAsk(deps)
  const pieces = async ({ path, language }: Here) => {
    const drawn = releases().flatMap((release) =>
      release.first
        .filter((view) => view.path === path)
        .map(async ({ slot, hash, html }) => {
          const query = release.ahead.find((one) => one.path === path && one.hash === hash)
          const filled = query && fillTemplate(html[language], await ask(query, language))
          return filled ? { slot, filled, sheets: sheetsOf(release) } : null
        }),
    )
    return (await Promise.all(drawn)).filter((piece) => piece !== null)
  }
  return async (page: string, here: Here): Promise<string> => {
    const frame = await files.find(`first.${here.language}.txt`)
    if (!frame) return page
    const found = await pieces(here)
    const inSlot = (slot: string) => found.flatMap((piece) => (piece.slot === slot ? [piece.filled] : [])).join('')
    const view = frame.bytes.toString().replace(SLOT, (_, slot: string) => inSlot(slot))
    return page
      .replace('<head>', () => `<head>${[...new Set(found.flatMap(({ sheets }) => sheets))].join('')}`)
      .replace(ROOT, () => `<div id="root">${view}</div>`)
  }
}
export type FirstView = ReturnType<typeof createFirstView>
