import { useSession, useStored, uuidv7 } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { type View, Views } from './views.ts'

/** From here on an order counts as a large one, minor units. */
const LARGE = 200_000
const NONE: View[] = []

/** The shop's views, then one's own. `own` are those that may be taken away. */
export const useViews = (seesMoney: boolean) => {
  const t = useStaffWords()
  const { user } = useSession()
  const [kept, keep] = useStored('localStorage', `jangteo.orders.views.${user?.id ?? ''}`, Views)
  const own = kept ?? NONE
  const views = useMemo(
    () => [
      { id: 'all', name: t.all, query: '' },
      { id: 'to-ship', name: t.toShip, query: 'toShip=1' },
      { id: 'problems', name: t.problems, query: 'problem=1' },
      ...(seesMoney ? [{ id: 'large', name: t.views.large, query: `totalMin=${LARGE}` }] : []),
      ...own,
    ],
    [t, own, seesMoney],
  )
  return { views, own, add: (name: string, query: string) => keep([...own, { id: uuidv7(), name, query }]), keep }
}
