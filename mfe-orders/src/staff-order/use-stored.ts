import { useState } from 'react'
import * as v from 'valibot'

/** What somebody is writing, kept in this tab: a reload, a swap of this part and a page in between lose nothing. Null when nothing is written. */
export const useStored = <T>(key: string, schema: v.GenericSchema<unknown, T>): [value: T | null, set: (next: T | null) => void] => {
  const [value, setValue] = useState(() => read(key, schema))
  const set = (next: T | null) => {
    if (next === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(next))
    setValue(next)
  }
  return [value, set]
}

const read = <T>(key: string, schema: v.GenericSchema<unknown, T>): T | null => {
  try {
    const parsed = v.safeParse(schema, JSON.parse(sessionStorage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
