import type { MfeManifest } from '@jangteo/contracts/release'
import { observable, useObservable } from '../observable.ts'
import type { Remote } from './remote.ts'

/** What can be done about a part whose code did not come or threw. `previous`: a version that worked before and can be gone back to. */
export type PartFailure = { error: Error; version: string; attempts: number; nextTryAt: number | null; previous: string | null; at: number }

/** One micro front end on this page. `remote` is there once its code runs; a part that failed keeps its manifest, so that its places are known. */
export type Part = {
  name: string
  version: string
  activatedAt: string
  manifest: MfeManifest
  state: 'waiting' | 'loading' | 'ready' | 'failed'
  remote: Remote | null
  failure: PartFailure | null
  /** Raised when the part's boundaries shall try again. */
  attempt: number
  /** For a moment after another version took its place: its seams are sewn anew. */
  sewing: boolean
}

/** A version without the hash of its build, where there is no room for it. */
export const bareVersion = (version: string): string => version.replace(/-[0-9a-f]{8}$/, '')

/** How the seams of a part look. */
export const seamOf = ({ state, sewing }: Pick<Part, 'state' | 'sewing'>): 'loose' | 'sewing' | 'sewn' =>
  state === 'failed' ? 'loose' : sewing ? 'sewing' : 'sewn'

/** How the shell loads parts; set once before anything is rendered. */
export type PartsHost = {
  load: (name: string) => void
  retry: (name: string) => void
  usePrevious: (name: string) => void
  /** Its screens threw. */
  threw: (name: string) => void
}

const parts = observable<readonly Part[]>([])
const silent = () => {}
let host: PartsHost = { load: silent, retry: silent, usePrevious: silent, threw: silent }

/** For the shell: every part of the page, in the order of their navigation. */
export const setParts = (next: readonly Part[]): void => parts.set(next)
export const currentParts = (): readonly Part[] => parts.get()
export const setPart = (name: string, change: Partial<Part>): void => parts.set(parts.get().map((part) => (part.name === name ? { ...part, ...change } : part)))
/** For the shell: who loads them. */
export const hostParts = (next: PartsHost): void => {
  host = next
}
export const partsHost = (): PartsHost => host

/** Every micro front end the page knows of, whether loaded or not. */
export const useParts = (): readonly Part[] => useObservable(parts)
