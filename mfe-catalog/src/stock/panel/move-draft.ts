import { uuidv7 } from '@jangteo/mfe-kit'
import * as v from 'valibot'

export type Way = 'receive' | 'adjust'
/** A choice of reason that is said in one's own words. */
export const OWN = 'own'

/** A movement that is being written. `id`: of this writing, whatever stands in it; `choice`: one of the usual reasons, or OWN, which `own` says then. */
export const MoveDraft = v.object({
  id: v.string(),
  way: v.picklist(['receive', 'adjust']),
  units: v.nullable(v.number()),
  choice: v.string(),
  own: v.string(),
})
export type MoveDraft = v.InferOutput<typeof MoveDraft>
/** One that was not begun before: however equal to a former one, it is sent as a command of its own. */
export const newMove = (way: Way = 'receive'): MoveDraft => ({ id: uuidv7(), way, units: null, choice: '', own: '' })

export const reasonOf = ({ choice, own }: MoveDraft): string => (choice === OWN ? own : choice).trim()
