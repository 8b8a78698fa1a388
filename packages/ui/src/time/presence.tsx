import type { ReactNode } from 'react'
import { Avatar, type Person } from '../signs/avatar.tsx'

/** Who else is here; with `text` the first person does something (gold). */
export const Presence = ({ people, text, most = 5 }: { people: Person[]; text?: ReactNode; most?: number }) => {
  const [first] = people
  if (text && first)
    return (
      <span className="jt-presence-act">
        <Avatar name={first.name} initials={first.initials} hue={first.hue ?? 5} size={24} />
        <span className="jt-presence-text">{text}</span>
      </span>
    )
  return (
    <span className="jt-presence">
      {people.slice(0, most).map((person) => (
        <Avatar key={person.id} name={person.name} initials={person.initials} hue={person.hue} />
      ))}
      {people.length > most && <span className="jt-caption">+{people.length - most}</span>}
    </span>
  )
}
