import type { FieldName, Fields } from './edits.ts'

/** What was typed and not saved, with the saved texts it was typed over. */
export type Draft = { typed: Partial<Fields>; base: Partial<Fields> }

export const draftKey = (user: string, productId: string) => `jangteo.product-draft.${user}.${productId}`

/** Null when there is nothing to keep. Where two people changed a field, the text that both began with is what it was typed over. */
export const draftOf = (typed: Fields, base: Fields, before: Partial<Fields>, names: readonly FieldName[]): Draft | null =>
  names.length === 0
    ? null
    : {
        typed: Object.fromEntries(names.map((name) => [name, typed[name]])),
        base: Object.fromEntries(names.map((name) => [name, before[name] ?? base[name]])),
      }
