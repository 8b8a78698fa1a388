import { filesFor, isPageOf, type RunningRelease, type Visitor } from '@jangteo/contracts/release'
import { beforeLocaleChange, currentLocale, currentParts, currentSession, type Remote } from '@jangteo/mfe-kit'
import { getInstance, loadRemote, registerRemotes } from '@module-federation/runtime'
import { isStaff } from '../navigation/navigation.ts'
import { addLink } from './add-link.ts'
import { arrives } from './arrives.ts'
import { unmet } from './satisfies.ts'

export type ReleaseRecord = RunningRelease

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

const isRemote = (value: unknown): value is Remote => typeof value === 'object' && value !== null && 'Routes' in value && 'slots' in value && 'doors' in value

const addressOf =
  ({ name, version, entry }: ReleaseRecord, attempt: number) =>
  (file: string) =>
    `/mfe/${name}/${version}/${file}${file === entry && attempt > 0 ? `?r=${attempt}` : ''}`

/** Who looks at this page, and whether it is one of this part's. */
const visitorOf = ({ manifest }: ReleaseRecord): Visitor => ({
  onPage: isPageOf(manifest, location.pathname),
  staff: isStaff(currentSession().roles),
  language: currentLocale(),
})

const taken = new Set<string>()
const kindOf = (file: string) => (file.endsWith('.css') ? 'stylesheet' : 'modulepreload')
const notTaken = (release: ReleaseRecord, visitor: Visitor, attempt: number) =>
  filesFor(release, visitor).filter((file) => !taken.has(addressOf(release, attempt)(file)))

/** Each file is seen to come and to be what was released before the page uses any. */
const takeIn = async (release: ReleaseRecord, visitor: Visitor, attempt: number): Promise<void> => {
  const address = addressOf(release, attempt)
  const { integrity } = release
  const fresh = notTaken(release, visitor, attempt)
  await Promise.all(fresh.map((file) => arrives(address(file), integrity[file], PATIENCE_MS)))
  await Promise.all(fresh.map((file) => addLink(kindOf(file), address(file), integrity[file], PATIENCE_MS)))
  for (const file of fresh) taken.add(address(file))
}

const warn = (error: unknown) => console.warn(error)

/** The words of another language are named, with what they must be, before anybody imports them. Nobody waits for that: whoever needs them loads them. */
const takeInWords = (release: ReleaseRecord, language: Visitor['language'], attempt: number) => {
  for (const file of notTaken(release, { ...visitorOf(release), language }, attempt))
    void addLink(kindOf(file), addressOf(release, attempt)(file), release.integrity[file], PATIENCE_MS).catch(warn)
}

/** What the visitor's next page of this part will want, and the words of another language before it is spoken. What does not come now is tried again there. */
const takeInMore = (release: ReleaseRecord, attempt: number) => {
  const runs = () => currentParts().some(({ name, version }) => name === release.name && version === release.version)
  void takeIn(release, { ...visitorOf(release), onPage: true }, attempt).catch(warn)
  beforeLocaleChange(async (language) => {
    // without a connection the link would fail, and Chromium never asks again for a module that did
    if (runs() && navigator.onLine) takeInWords(release, language, attempt)
  })
}

/** On its own page a part is whole before it is drawn: a version that takes the place of another must not show a moment of nothing. */
const openDoors = async ({ doors }: Remote, { onPage, staff }: Visitor) => {
  if (onPage) await Promise.all([doors.pages.load(), staff && doors.staff.load()])
}

/**
 * Loads one version of a micro front end. Everything that can fail happens before anything on the page changes: what it requires, every file
 * against its integrity, its styles, then its code under an alias of its own. `attempt` > 0 asks for the entry under a new address,
 * since a browser keeps a module that failed. Throws what went wrong; the version is then refused.
 */
export const loadRelease = async (release: ReleaseRecord, attempt: number): Promise<Remote> => {
  const { name, version, entry, manifest } = release
  const missing = unmet(manifest.requires, provided())
  if (missing.length > 0) throw new Error(`${name} ${version} needs ${missing.join(', ')}`)

  const visitor = visitorOf(release)
  await takeIn(release, visitor, attempt)
  const alias = `${name}_${version.replace(/\W/g, '_')}${attempt > 0 ? `_${attempt}` : ''}`
  registerRemotes([{ name: alias, entry: new URL(addressOf(release, attempt)(entry), location.href).href, type: 'module' }])
  const module = await within(loadRemote<{ default: unknown }>(`${alias}/App`), `${name} ${version}`)
  if (!isRemote(module?.default)) throw new Error(`${name} ${version} exposes no Routes, slots and doors`)
  await openDoors(module.default, visitor)
  takeInMore(release, attempt)
  return module.default
}
