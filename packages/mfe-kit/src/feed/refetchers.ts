const asking = new Map<string, Set<() => void>>()

/** While a query shows an answer read at `position`, a feed that starts there may ask it to fetch again. Returns how to end that. */
export const offerRefetch = (position: string, refetch: () => void): (() => void) => {
  const all = (asking.get(position) ?? new Set()).add(refetch)
  asking.set(position, all)
  return () => {
    all.delete(refetch)
    if (all.size === 0 && asking.get(position) === all) asking.delete(position)
  }
}

/** Fetches again what was read at `position`; false if nothing on the page was. */
export const refetchFrom = (position: string | null): boolean => {
  const all = position === null ? undefined : asking.get(position)
  for (const refetch of all ? [...all] : []) refetch()
  return all !== undefined
}
