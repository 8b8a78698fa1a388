import type { CurrentReleases } from '@jangteo/contracts/release'
import { Release } from '@jangteo/contracts/release'
import * as v from 'valibot'
import type { ReleaseRecord } from './load-release.ts'

const Known = v.object({ ...v.omit(Release, ['documents']).entries, activatedAt: v.string() })
const Current = v.object({ releases: v.array(v.unknown()) })

/** What the registry says runs now. An entry that does not fit is left out: one broken record must not take the shop down. Throws if the registry does not answer. */
export const fetchReleases = async (): Promise<CurrentReleases['releases']> => {
  const reply = await fetch('/releases/current', { headers: { accept: 'application/json' } })
  if (!reply.ok) throw new Error(`/releases/current answered ${reply.status}`)
  return v.parse(Current, await reply.json()).releases.flatMap((entry) => {
    const release = v.safeParse(Known, entry)
    return release.success ? [release.output] : []
  })
}

const key = (name: string) => `jangteo.good.${name}`

/** Remembers a version that ran in this browser, to go back to when a newer one does not. */
export const keepGood = (release: ReleaseRecord): void => {
  try {
    localStorage.setItem(key(release.name), JSON.stringify(release))
  } catch {
    // A full or forbidden storage only costs the way back.
  }
}

/** The last version that ran here, if it is another one than `present`. */
export const lastGood = (name: string, present: string): ReleaseRecord | null => {
  try {
    const kept = v.safeParse(Known, JSON.parse(localStorage.getItem(key(name)) ?? 'null'))
    return kept.success && kept.output.version !== present ? kept.output : null
  } catch {
    return null
  }
}
