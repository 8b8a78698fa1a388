import * as v from 'valibot'

/** A parcel that is being written: chosen units by line id (all that is open where none were chosen), and its number. */
export const ShipDraft = v.object({ units: v.record(v.string(), v.number()), tracking: v.string() })
export type ShipDraft = v.InferOutput<typeof ShipDraft>
export const emptyParcel: ShipDraft = { units: {}, tracking: '' }
