import * as v from 'valibot'
import { Role } from './principal.ts'

const label = v.object({ ko: v.string(), en: v.string() })
const path = v.pipe(v.string(), v.startsWith('/'))

/** What a micro front end says of itself (its manifest.json): the shell lays out the page from this without running it. */
export const MfeManifest = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{1,30}$/)),
  basePath: path,
  navigation: v.array(v.object({ id: v.string(), label, path, icon: v.string(), roles: v.array(Role), group: v.picklist(['store', 'staff']) })),
  /** `minHeight`: pixels that the slot's place has before its code is there; `narrow` on a phone (below 768), where it differs. */
  slots: v.array(v.object({ name: v.string(), minHeight: v.optional(v.number(), 0), narrow: v.optional(v.number()) })),
  /** Path patterns (`/orders/manage/*`) laid out in the staff frame, beside the staff navigation's own paths; all others are storefront. */
  staff: v.optional(v.array(path), []),
  /** Shares the host must provide, as semver ranges. */
  requires: v.record(v.string(), v.string()),
})
export type MfeManifest = v.InferOutput<typeof MfeManifest>

/** One built version: release.json beside its files. Paths are relative to `/mfe/<name>/<version>/`. `documents`: sha256 → GraphQL text. */
export const Release = v.object({
  name: v.string(),
  version: v.pipe(v.string(), v.regex(/^[\w.+-]{1,80}$/)),
  builtAt: v.string(),
  entry: v.string(),
  js: v.array(v.string()),
  css: v.array(v.string()),
  /** Those of `js` and `css` that not everybody needs: the storefront's pages, those behind the counter, the words of a language. */
  doors: v.optional(v.object({ pages: v.array(v.string()), staff: v.array(v.string()), ko: v.array(v.string()), en: v.array(v.string()) }), {
    ...{ pages: [], staff: [], ko: [], en: [] },
  }),
  integrity: v.record(v.string(), v.string()),
  manifest: MfeManifest,
  documents: v.record(v.string(), v.string()),
  /** What a page of this address asks first: the gateway lets the browser fetch it beside the code. */
  ahead: v.optional(v.array(v.object({ path, context: v.string(), hash: v.string(), variables: v.record(v.string(), v.unknown()) })), []),
  /** What a slot of this page shows before any code runs: HTML in both languages with places (template.ts) for the answer of that query among `ahead`. */
  first: v.optional(v.array(v.object({ path, slot: v.string(), hash: v.string(), html: label })), []),
})
export type Release = v.InferOutput<typeof Release>

/** Who is where: on a page of this part or only beside its slots, behind the counter or not, and in which language. */
export type Visitor = { onPage: boolean; staff: boolean; language: 'ko' | 'en' }

/** Whether a page's path is one of the part's own. */
export const isPageOf = ({ basePath }: Pick<MfeManifest, 'basePath'>, path: string): boolean => path === basePath || path.startsWith(`${basePath}/`)

/** The files that a visitor's browser runs: everybody's, and what stands behind the doors that are open to them. */
export const filesFor = ({ js, css, doors }: Pick<Release, 'js' | 'css' | 'doors'>, { onPage, staff, language }: Visitor): string[] => {
  const open = new Set([...doors[language], ...(onPage ? doors.pages : []), ...(onPage && staff ? doors.staff : [])])
  const behind = new Set(Object.values(doors).flat())
  return [...js, ...css].filter((file) => !behind.has(file) || open.has(file))
}

/** A version that runs: without its documents, they are the BFF's business. */
export const RunningRelease = v.object({ ...v.omit(Release, ['documents']).entries, activatedAt: v.string() })
export type RunningRelease = v.InferOutput<typeof RunningRelease>

/** Answer of /releases/current. An entry that does not fit is left out: one broken record must not take the shop down. */
export const CurrentReleases = v.object({
  releases: v.pipe(
    v.array(v.unknown()),
    v.transform((entries) =>
      entries.flatMap((entry) => {
        const release = v.safeParse(RunningRelease, entry)
        return release.success ? [release.output] : []
      }),
    ),
  ),
})
export type CurrentReleases = v.InferOutput<typeof CurrentReleases>
