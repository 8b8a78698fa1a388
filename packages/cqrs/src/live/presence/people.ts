import { detailOf, type Place, type PresentPerson } from '@jangteo/contracts/presence'

type Present = Pick<Place, 'id' | 'name' | 'doing' | 'since' | 'at'>

/** What says more wins, then what was said later, then the text: an order that all replicas agree on. */
const saysMore = (a: Present, b: Present) => (detailOf(a.doing) - detailOf(b.doing) || a.at - b.at || (`${a.doing}` > `${b.doing}` ? 1 : -1)) > 0
const newestFirst = (a: Present, b: Present) => b.since - a.since || (a.id < b.id ? -1 : 1)

/** Each person once, however many tabs they have there and whoever told of them first. */
const merge = (places: readonly Place[]): PresentPerson[] => {
  const byPerson = new Map<string, Present>()
  for (const place of places) {
    const known = byPerson.get(place.id) ?? place
    byPerson.set(place.id, { ...(saysMore(place, known) ? place : known), since: Math.min(place.since, known.since) })
  }
  return [...byPerson.values()].sort(newestFirst).map(({ id, name, doing }) => ({ id, name, doing }))
}

/** The people on each thing, by kind and key. */
export type People = ReadonlyMap<string, ReadonlyMap<string, readonly PresentPerson[]>>

/** Who is where, the newest first on each thing. Pure: the same places in any order give the same people. */
export const peopleOf = (places: readonly Place[]): People => {
  const kinds = Map.groupBy(places, ({ kind }) => kind)
  const byKey = (some: readonly Place[]) => new Map([...Map.groupBy(some, ({ key }) => key)].map(([key, there]) => [key, merge(there)]))
  return new Map([...kinds].map(([kind, some]) => [kind, byKey(some)]))
}
