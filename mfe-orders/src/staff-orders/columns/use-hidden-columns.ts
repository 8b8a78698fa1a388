import { useState } from 'react'
import * as v from 'valibot'

const KEY = 'jangteo.orders.hidden-columns'
const Stored = v.array(v.string())

/** What cannot be read hides nothing. */
const read = (): ReadonlySet<string> => {
  try {
    return new Set(v.parse(Stored, JSON.parse(localStorage.getItem(KEY) ?? '[]')))
  } catch {
    return new Set()
  }
}

/** Columns that this person took away in this browser. */
export const useHiddenColumns = (): [hidden: ReadonlySet<string>, show: (id: string, shown: boolean) => void] => {
  const [hidden, setHidden] = useState(read)
  const show = (id: string, shown: boolean) => {
    const next = new Set(hidden)
    if (shown) next.delete(id)
    else next.add(id)
    localStorage.setItem(KEY, JSON.stringify([...next]))
    setHidden(next)
  }
  return [hidden, show]
}
