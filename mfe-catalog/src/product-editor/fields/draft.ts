import * as v from 'valibot'
import { type FieldName, Fields } from './edits.ts'

/** What was typed and not saved, with the saved texts it was typed over. */
export const Draft = v.object({ typed: v.partial(Fields), base: v.partial(Fields) })
export type Draft = v.InferOutput<typeof Draft>

/** Null when there is nothing to keep. Where two people changed a field, the text that both began with is what it was typed over. */
export const draftOf = (typed: Fields, base: Fields, before: Partial<Fields>, names: readonly FieldName[]): Draft | null =>
  names.length === 0
    ? null
    : {
        typed: Object.fromEntries(names.map((name) => [name, typed[name]])),
        base: Object.fromEntries(names.map((name) => [name, before[name] ?? base[name]])),
      }
