import { InBar, type PresentPerson } from '@jangteo/mfe-kit'
import { Presence } from '@jangteo/ui'
import { useStaffWords } from '../words/use-staff-words.ts'

/** In the bar: who else has this order open, and before them who is writing what. */
export const WhoIsHere = ({ people }: { people: readonly PresentPerson[] }) => {
  const t = useStaffWords()
  const doing: Readonly<Record<string, string | undefined>> = t.doing
  const busy = people.find((person) => person.doing !== null && doing[person.doing])
  const rest = people.filter((person) => person !== busy)
  if (people.length === 0) return null
  return (
    <InBar>
      {busy && <Presence people={[busy]} text={t.isDoing(busy.name, doing[busy.doing ?? ''] ?? '')} />}
      <Presence people={[...rest]} />
    </InBar>
  )
}
