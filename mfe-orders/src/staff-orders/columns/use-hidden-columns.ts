import { useStored } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import * as v from 'valibot'

const Ids = v.array(v.string())

/** Columns that this person took away in this browser. */
export const useHiddenColumns = (): [hidden: ReadonlySet<string>, show: (id: string, shown: boolean) => void] => {
  const [ids, keep] = useStored('localStorage', 'jangteo.orders.hidden-columns', Ids)
  const hidden = useMemo(() => new Set(ids), [ids])
  const show = (id: string, shown: boolean) => {
    const others = [...hidden].filter((one) => one !== id)
    keep(shown ? others : [...others, id])
  }
  return [hidden, show]
}
