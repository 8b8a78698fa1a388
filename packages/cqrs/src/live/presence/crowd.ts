import type { Place, PresentPerson } from '@jangteo/contracts/presence'
import { type People, peopleOf } from './people.ts'

/** Who is on what, of all `places` there are: made out at the first look after a change. */
export const createCrowd = (places: () => Place[]) => {
  let listener = () => {}
  let people: People | undefined
  return {
    /** The people on each thing of a kind, by key. */
    on: (kind: string): ReadonlyMap<string, readonly PresentPerson[]> => {
      people ??= peopleOf(places())
      return people.get(kind) ?? new Map<string, never>()
    },
    /** Places are not what they were. */
    changed: (): void => {
      people = undefined
      listener()
    },
    onChange: (call: () => void): void => {
      listener = call
    },
  }
}
export type Crowd = ReturnType<typeof createCrowd>
