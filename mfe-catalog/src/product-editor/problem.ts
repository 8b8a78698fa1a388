/** A refusal in words; `path`: the field it is about, '' for none. */
export type Problem = { path: string; text: string }

/** The field that a refusal is about, from GraphQL's JSON text. */
export const pathOf = (details: string | null): string => {
  try {
    return String((JSON.parse(details ?? '{}') as { path?: unknown }).path ?? '')
  } catch {
    return ''
  }
}
