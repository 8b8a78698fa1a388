import { InBar, type PresentPerson, useWhoIsOn } from '@jangteo/mfe-kit'
import { Avatar, Presence } from '@jangteo/ui'
import { createContext, type ReactNode, use, useMemo } from 'react'

const Where = createContext<ReadonlyMap<string, readonly PresentPerson[]>>(new Map())

/** In a row: who came last to this order. */
export const WhoIsOn = ({ id }: { id: string }) => {
  const [person] = use(Where).get(id) ?? []
  return person ? <Avatar name={person.name} size={20} /> : null
}

/** Tells the rows who has their orders open, and the bar who is around at all. */
export const Around = ({ children }: { children: ReactNode }) => {
  const on = useWhoIsOn('order')
  const people = useMemo(() => [...new Map([...on.values()].flat().map((person) => [person.id, person])).values()], [on])
  return (
    <Where value={on}>
      {people.length > 0 && (
        <InBar>
          <Presence people={people} />
        </InBar>
      )}
      {children}
    </Where>
  )
}
