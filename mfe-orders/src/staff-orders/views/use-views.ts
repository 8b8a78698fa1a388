import { useSession, uuidv7 } from '@jangteo/mfe-kit'
import { useMemo, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { keepViews, readViews, type View } from './views.ts'

/** From here on an order counts as a large one, minor units. */
const LARGE = 200_000

/** The shop's views, then one's own. `own` are those that may be taken away. */
export const useViews = (seesMoney: boolean) => {
  const t = useWords()
  const { user } = useSession()
  const person = user?.id ?? ''
  const [own, setOwn] = useState(() => readViews(person))
  const keep = (views: View[]) => {
    keepViews(person, views)
    setOwn(views)
  }
  const views = useMemo(
    () => [
      { id: 'all', name: t.all, query: '' },
      { id: 'to-ship', name: t.toShip, query: 'ship=1' },
      { id: 'problems', name: t.problems, query: 'problem=1' },
      ...(seesMoney ? [{ id: 'large', name: t.views.large, query: `min=${LARGE}` }] : []),
      ...own,
    ],
    [t, own, seesMoney],
  )
  return { views, own, add: (name: string, query: string) => keep([...own, { id: uuidv7(), name, query }]), keep }
}
