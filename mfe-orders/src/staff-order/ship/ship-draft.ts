import { uuidv7 } from '@jangteo/mfe-kit'
import * as v from 'valibot'

/** A parcel that is being written. `id`: of this writing, whatever stands in it; chosen units by line id (all that is open where none were chosen), and its number. */
export const ShipDraft = v.object({ id: v.string(), units: v.record(v.string(), v.number()), tracking: v.string() })
export type ShipDraft = v.InferOutput<typeof ShipDraft>
/** One that was not begun before: however equal to a former one, it is sent as a command of its own. */
export const newParcel = (): ShipDraft => ({ id: uuidv7(), units: {}, tracking: '' })
