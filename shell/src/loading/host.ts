import { currentParts, hostParts, type Part, partLost, setPart, setParts } from '@jangteo/mfe-kit'
import { loadRelease, type ReleaseRecord } from './load-release.ts'
import { keepGood, lastGood } from './releases.ts'
import { waitBefore } from './wait-before.ts'

const wanted = new Map<string, ReleaseRecord>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const tries = new Map<string, number>()
const partOf = (name: string): Part | undefined => currentParts().find((part) => part.name === name)

const ready = (release: ReleaseRecord, remote: Part['remote']) => {
  const { name, version, activatedAt, manifest } = release
  tries.delete(name)
  partLost(name, false)
  setPart(name, { version, activatedAt, manifest, remote, state: 'ready', failure: null, attempt: (partOf(name)?.attempt ?? 0) + 1 })
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
    setTimeout(() => void load(release), wait),
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
  } catch (error) {
    failed(release, error instanceof Error ? error : new Error(String(error)))
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
    if (old) ready(good, old)
    else failed(release, error instanceof Error ? error : new Error(String(error)))
  }
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

/** Makes the page's parts out of what the registry says. Nothing is loaded before a page or slot asks for it. */
export const startParts = (releases: readonly ReleaseRecord[]): void => {
  hostParts({
    load(name) {
      const release = wanted.get(name)
      if (release && partOf(name)?.state === 'waiting') void first(release)
    },
    retry,
    usePrevious,
  })
  for (const release of releases) wanted.set(release.name, release)
  setParts(
    releases
      .map(
        ({ name, version, activatedAt, manifest }): Part => ({
          name,
          version,
          activatedAt,
          manifest,
          state: 'waiting',
          remote: null,
          failure: null,
          attempt: 0,
        }),
      )
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  )
}
