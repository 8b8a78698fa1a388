import type { FieldName, Fields } from './edits.ts'

/** What was typed and not saved, with the saved texts it was typed over. */
export type Draft = { typed: Partial<Fields>; base: Partial<Fields> }

const keyOf = (user: string, productId: string) => `jangteo.product-draft.${user}.${productId}`

/** Null for none, or for one that cannot be read. */
export const readDraft = (user: string, productId: string): Draft | null => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(user, productId)) ?? 'null') as Draft | null
  } catch {
    return null
  }
}

/** Kept in this browser until everything is saved; a full store only costs the safety net. */
export const keepDraft = (user: string, productId: string, draft: Draft): void => {
  const key = keyOf(user, productId)
  try {
    if (Object.keys(draft.typed).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // what was typed still stands in the page
  }
}

/** The text that was typed over: where two people changed a field, the one both began with. */
export const draftOf = (typed: Fields, base: Fields, before: Partial<Fields>, names: readonly FieldName[]): Draft => ({
  typed: Object.fromEntries(names.map((name) => [name, typed[name]])),
  base: Object.fromEntries(names.map((name) => [name, before[name] ?? base[name]])),
})
