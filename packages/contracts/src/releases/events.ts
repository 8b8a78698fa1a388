import * as v from 'valibot'
import { Instant } from '../primitives.ts'

/** This version of a micro front end runs from now on. `newest`: when the last of all builds known at that time was made. */
export const ReleaseActivated = v.object({
  type: v.literal('release-activated'),
  name: v.string(),
  version: v.string(),
  newest: Instant,
  by: v.string(),
  at: Instant,
})
export type ReleaseActivated = v.InferOutput<typeof ReleaseActivated>
