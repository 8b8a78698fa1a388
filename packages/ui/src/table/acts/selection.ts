/** What one press on a row's box means: which rows there are, which one was pressed last, and whether Shift was held. */
export type Pressed = { ids: readonly string[]; last: string | null; range: boolean }

/** The choice after a row's box was pressed. With Shift every row from the last pressed one to this takes this one's new state. */
export const pressed = (selected: ReadonlySet<string>, id: string, { ids, last, range }: Pressed): Set<string> => {
  const next = new Set(selected)
  const [from, to] = [last === null ? -1 : ids.indexOf(last), ids.indexOf(id)]
  const meant = range && from >= 0 && to >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
  for (const one of meant) {
    if (selected.has(id)) next.delete(one)
    else next.add(one)
  }
  return next
}
