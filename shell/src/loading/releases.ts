import { CurrentReleases, RunningRelease } from '@jangteo/contracts/release'
import { stored } from '@jangteo/mfe-kit'
import * as v from 'valibot'

/** What the registry says runs now. Throws if it does not answer. */
export const fetchReleases = async (): Promise<RunningRelease[]> => {
  const reply = await fetch('/releases/current', { headers: { accept: 'application/json' } })
  if (!reply.ok) throw new Error(`/releases/current answered ${reply.status}`)
  return v.parse(CurrentReleases, await reply.json()).releases
}

const goodOf = (name: string) => stored('localStorage', `jangteo.good.${name}`, RunningRelease)

/** Remembers a version that ran in this browser, to go back to when a newer one does not. */
export const keepGood = (release: RunningRelease): void => goodOf(release.name).set(release)

/** The last version that ran here, if it is another one than `present`. */
export const lastGood = (name: string, present: string): RunningRelease | null => {
  const good = goodOf(name).get()
  return good?.version === present ? null : good
}
