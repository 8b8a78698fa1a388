import * as v from 'valibot'

/** Longest text of what somebody is doing, such as `title` or `variant:<id>:price`. */
export const MAX_DOING = 80
/** How much that says: its parts. Of one person's places, and of what one page says twice, what says most is shown. */
export const detailOf = (doing: string | null): number => (doing === null ? 0 : doing.split(':').length)
export const Doing = v.nullable(v.pipe(v.string(), v.maxLength(MAX_DOING)))

/** Somebody on a thing, as everybody else there sees them: no address, only a name. `doing` is null while they only look. */
export type PresentPerson = { id: string; name: string; doing: string | null }

/** One tab on one thing. `since`: when it came there, `at`: when it said what it does (both ms of the replica it is connected to). */
const Place = v.object({ kind: v.string(), key: v.string(), id: v.string(), name: v.string(), doing: Doing, since: v.number(), at: v.number() })
export type Place = v.InferOutput<typeof Place>

/** What a query replica says on `presence.v1`: everyone connected to it, whole. `n` grows with each; of one replica's the highest counts. */
export const Said = v.object({ from: v.string(), n: v.number(), places: v.array(Place) })
export type Said = v.InferOutput<typeof Said>
