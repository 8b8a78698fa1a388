import { uuidv7 } from '@jangteo/mfe-kit'
import * as v from 'valibot'

/** A cancellation that is being written. `id`: of this writing, whatever stands in it; chosen units by line id, all that is open where none were chosen. */
export const CancelDraft = v.object({ id: v.string(), units: v.record(v.string(), v.number()), reason: v.string() })
export type CancelDraft = v.InferOutput<typeof CancelDraft>
/** One that was not begun before: however equal to a former one, it is sent as a command of its own. */
export const newCancel = (): CancelDraft => ({ id: uuidv7(), units: {}, reason: '' })
