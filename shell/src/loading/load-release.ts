import type { CurrentReleases } from '@jangteo/contracts/release'
import { currentSession, type Remote } from '@jangteo/mfe-kit'
import { getInstance, loadRemote, registerRemotes } from '@module-federation/runtime'
import { isStaff } from '../navigation/navigation.ts'
import { addLink } from './add-link.ts'
import { arrives } from './arrives.ts'
import { unmet } from './satisfies.ts'

export type ReleaseRecord = CurrentReleases['releases'][number]

const PATIENCE_MS = 15_000

const provided = (): Record<string, string[]> =>
  Object.fromEntries(Object.entries(getInstance()?.shareScopeMap.default ?? {}).map(([name, versions]) => [name, Object.keys(versions)]))

const within = <T>(work: Promise<T>, what: string): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const isRemote = (value: unknown): value is Remote => typeof value === 'object' && value !== null && 'Routes' in value && 'slots' in value

/** Customers go without what stands behind the counter: they may open none of those pages. */
const filesFor = ({ js, css, staffOnly }: ReleaseRecord, staff: boolean) => {
  const theirs = (file: string) => staff || !staffOnly.includes(file)
  return { js: js.filter(theirs), css: css.filter(theirs) }
}

/**
 * Loads one version of a micro front end. Everything that can fail happens before anything on the page changes: what it requires, every file
 * against its integrity, its styles, then its code under an alias of its own. `attempt` > 0 asks for the entry under a new address,
 * since a browser keeps a module that failed. Throws what went wrong; the version is then refused.
 */
export const loadRelease = async (release: ReleaseRecord, attempt: number): Promise<Remote> => {
  const { name, version, entry, integrity, manifest } = release
  const missing = unmet(manifest.requires, provided())
  if (missing.length > 0) throw new Error(`${name} ${version} needs ${missing.join(', ')}`)

  const { js, css } = filesFor(release, isStaff(currentSession().roles))
  const base = new URL(`/mfe/${name}/${version}/`, location.href)
  const again = attempt > 0 ? `?r=${attempt}` : ''
  const href = (file: string) => new URL(file, base).pathname + (file === entry ? again : '')
  await Promise.all([...js, ...css].map((file) => arrives(href(file), integrity[file], PATIENCE_MS)))
  await Promise.all([
    ...js.map((file) => addLink('modulepreload', href(file), integrity[file], PATIENCE_MS)),
    ...css.map((file) => addLink('stylesheet', href(file), integrity[file], PATIENCE_MS)),
  ])
  const alias = `${name}_${version.replace(/\W/g, '_')}${attempt > 0 ? `_${attempt}` : ''}`
  registerRemotes([{ name: alias, entry: new URL(entry, base).href + again, type: 'module' }])
  const module = await within(loadRemote<{ default: unknown }>(`${alias}/App`), `${name} ${version}`)
  if (!isRemote(module?.default)) throw new Error(`${name} ${version} exposes no Routes and slots`)
  return module.default
}
