import { CurrentReleases, RunningRelease } from '@jangteo/contracts/release'
import * as v from 'valibot'

/** What the registry says runs now. Throws if it does not answer. */
export const fetchReleases = async (): Promise<RunningRelease[]> => {
  const reply = await fetch('/releases/current', { headers: { accept: 'application/json' } })
  if (!reply.ok) throw new Error(`/releases/current answered ${reply.status}`)
  return v.parse(CurrentReleases, await reply.json()).releases
}

const key = (name: string) => `jangteo.good.${name}`

/** Remembers a version that ran in this browser, to go back to when a newer one does not. */
export const keepGood = (release: RunningRelease): void => {
  try {
    localStorage.setItem(key(release.name), JSON.stringify(release))
  } catch {
    // A full or forbidden storage only costs the way back.
  }
}

/** The last version that ran here, if it is another one than `present`. */
export const lastGood = (name: string, present: string): RunningRelease | null => {
  try {
    const kept = v.safeParse(RunningRelease, JSON.parse(localStorage.getItem(key(name)) ?? 'null'))
    return kept.success && kept.output.version !== present ? kept.output : null
  } catch {
    return null
  }
}
