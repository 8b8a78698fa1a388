import { useState } from 'react'

const none: ReadonlySet<string> = new Set()

/** What is chosen of the rows that answer one question; another question begins with nothing chosen. */
export const useSelection = (of: string) => {
  const [choice, setChoice] = useState({ of, ids: none })
  const selected = choice.of === of ? choice.ids : none
  const select = (ids: ReadonlySet<string>) => setChoice({ of, ids })
  const letGo = (id: string) => setChoice((now) => ({ ...now, ids: new Set([...now.ids].filter((one) => one !== id)) }))
  return { selected, select, letGo }
}
