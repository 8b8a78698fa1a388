/** Where the first stands that says the same as one before it; -1 if none does. */
export const repeated = <T>(all: readonly T[], said: (one: T) => string): number => {
  const seen = new Set<string>()
  return all.findIndex((one) => seen.size === seen.add(said(one)).size)
}
