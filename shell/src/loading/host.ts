import { currentParts, hostParts, type Part, partLost, setPart, setParts, wordsReady } from '@jangteo/mfe-kit'
import { tellRefused } from '../swapping/swaps.ts'
import { loadRelease, type ReleaseRecord } from './load-release.ts'
import { keepGood, lastGood } from './releases.ts'
import { wear } from './sheets.ts'
import { waitBefore } from './wait-before.ts'

const wanted = new Map<string, ReleaseRecord>()
/** What the registry said last of each part, whatever became of it here. */
const heard = new Map<string, ReleaseRecord>()
/** What a version has just replaced. */
const former = new Map<string, { release: ReleaseRecord; remote: Part['remote'] }>()
/** What runs now. */
const runs = new Map<string, ReleaseRecord>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const tries = new Map<string, number>()
const partOf = (name: string): Part | undefined => currentParts().find((part) => part.name === name)
const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

const ready = (release: ReleaseRecord, remote: Part['remote'], sewing = false) => {
  const { name, version, activatedAt, manifest } = release
  tries.delete(name)
  runs.set(name, release)
  partLost(name, false)
  wear(name, version)
  setPart(name, { version, activatedAt, manifest, remote, sewing, state: 'ready', failure: null, attempt: (partOf(name)?.attempt ?? 0) + 1 })
}

/** What became current while this version was on its way takes its place. */
const follow = (release: ReleaseRecord) => {
  const newer = wanted.get(release.name)
  if (newer && newer !== release) void replace(newer)
}

const failed = (release: ReleaseRecord, error: Error) => {
  const { name, version } = release
  const attempts = (tries.get(name) ?? 0) + 1
  const wait = waitBefore(attempts)
  tries.set(name, attempts)
  partLost(name, true)
  setPart(name, {
    version,
    state: 'failed',
    failure: { error, version, attempts, nextTryAt: Date.now() + wait, previous: lastGood(name, version)?.version ?? null, at: Date.now() },
  })
  clearTimeout(timers.get(name))
  timers.set(
    name,
    setTimeout(() => void load(wanted.get(name) ?? release), wait),
  )
}

const load = async (release: ReleaseRecord): Promise<void> => {
  const { name } = release
  clearTimeout(timers.get(name))
  setPart(name, { state: 'loading', version: release.version })
  try {
    const remote = await loadRelease(release, tries.get(name) ?? 0)
    keepGood(release)
    ready(release, remote)
    follow(release)
  } catch (error) {
    failed(release, asError(error))
  }
}

/** A version that does not load for the first time is refused, and the last one that ran here takes its place; only if that fails too is the place empty. */
const first = async (release: ReleaseRecord): Promise<void> => {
  const good = lastGood(release.name, release.version)
  if (!good) return load(release)
  setPart(release.name, { state: 'loading' })
  try {
    const remote = await loadRelease(release, 0)
    keepGood(release)
    ready(release, remote)
  } catch (error) {
    console.error(error)
    const old = await loadRelease(good, 0).catch(() => null)
    if (!old) return failed(release, asError(error))
    ready(good, old)
  }
  follow(release)
}

/** Another version beside the running one, checked and with its words; it takes the place when nobody is interrupted. One that does not load is refused. */
const replace = async (release: ReleaseRecord): Promise<void> => {
  const { name, version } = release
  if (partOf(name)?.version === version) return setPart(name, { activatedAt: release.activatedAt })
  try {
    const remote = await loadRelease(release, 0)
    const [{ swap }] = await Promise.all([import('../swapping/swap.ts'), wordsReady()])
    await swap(name, version, { wanted: () => wanted.get(name) === release, flip: () => flip(release, remote) })
    if (partOf(name)?.version === version) keepGood(release)
  } catch (error) {
    console.error(error)
    wear(name, partOf(name)?.version ?? version)
    tellRefused({ part: name, version })
  }
}

const flip = (release: ReleaseRecord, remote: Part['remote']) => {
  const { name } = release
  const before = runs.get(name)
  if (before) former.set(name, { release: before, remote: partOf(name)?.remote ?? null })
  ready(release, remote, true)
}

/** A version that throws while its seams are still being sewn does not run: the one that it replaced is back before anybody sees it. */
const threw = (name: string) => {
  const part = partOf(name)
  const before = former.get(name)
  if (!part?.sewing || !before) return
  former.delete(name)
  ready(before.release, before.remote)
  tellRefused({ part: name, version: part.version })
}

/** A part whose screens threw: mounted again if its code is there, loaded again if not. */
const retry = (name: string) => {
  const part = partOf(name)
  const release = wanted.get(name)
  if (part?.state === 'failed' && release) void load(release)
  else if (part) setPart(name, { attempt: part.attempt + 1 })
}

const usePrevious = (name: string) => {
  const release = wanted.get(name)
  const good = release && lastGood(name, release.version)
  if (!good) return
  wanted.set(name, good)
  void load(good)
}

const partFrom = ({ name, version, activatedAt, manifest }: ReleaseRecord): Part => ({
  ...{ name, version, activatedAt, manifest, state: 'waiting', remote: null, failure: null, attempt: 0, sewing: false },
})

const take = (release: ReleaseRecord) => {
  const { name, version, activatedAt, manifest } = release
  const part = partOf(name)
  heard.set(name, release)
  wanted.set(name, release)
  if (!part) setParts([...currentParts(), partFrom(release)].toSorted((a, b) => a.name.localeCompare(b.name)))
  else if (part.state === 'waiting') setPart(name, { version, activatedAt, manifest })
  else if (part.state === 'failed') void load(release)
  else if (part.state === 'ready') void replace(release)
}

/** What runs from now on. Nothing is loaded before a page or slot asks for it; what runs here already is replaced while it runs. */
export const takeReleases = (releases: readonly ReleaseRecord[]): void => {
  for (const release of releases) {
    const { version, activatedAt } = heard.get(release.name) ?? {}
    if (version !== release.version || activatedAt !== release.activatedAt) take(release)
  }
}

/** Whether the registry has told us of this version. */
export const hasHeard = (name: string, version: string): boolean => heard.get(name)?.version === version

/** Makes the page's parts out of what the registry says. */
export const startParts = (releases: readonly ReleaseRecord[]): void => {
  hostParts({
    load(name) {
      const release = wanted.get(name)
      if (release && partOf(name)?.state === 'waiting') void first(release)
    },
    retry,
    usePrevious,
    threw,
  })
  takeReleases(releases)
}
