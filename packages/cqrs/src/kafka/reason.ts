import * as v from 'valibot'

/** Why a message is parked, as operators see it, never what it carries: parsers quote what they met, so their words are replaced. */
export const reasonOf = (error: unknown): string => {
  if (v.isValiError(error)) return `invalid ${v.getDotPath(error.issues[0]) ?? 'value'}: ${error.issues[0].type}`
  if (error instanceof SyntaxError) return 'not JSON'
  return (error instanceof Error ? error.message : String(error)).slice(0, 1_000)
}
