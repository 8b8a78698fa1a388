import * as v from 'valibot'
import type { RawRecord } from '../../kafka/record.ts'

/** What an operator asks of every instance, as the value of a record on `ops.control`. Without `view`: the key in every topic. */
export const Control = v.object({ kind: v.literal('replay'), key: v.string(), view: v.optional(v.string()) })
export type Control = v.InferOutput<typeof Control>

/** Null for anything this build does not know: another instance may. */
export const parseControl = (record: RawRecord): Control | null => {
  try {
    const parsed = v.safeParse(Control, JSON.parse(record.value ?? 'null'))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
