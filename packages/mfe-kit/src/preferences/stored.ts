import { useMemo } from 'react'
import * as v from 'valibot'
import { type Observable, useObservable } from '../observable.ts'

/** Kept for all tabs until somebody clears it, or for this tab until it closes. */
type Kind = 'localStorage' | 'sessionStorage'

/** What a storage that is full or forbidden did not take: it holds as long as the page. */
const untaken = new Map<string, string | null>()

const textOf = (storage: Kind, key: string): string | null => {
  try {
    return untaken.get(key) ?? (untaken.has(key) ? null : globalThis[storage].getItem(key))
  } catch {
    return null
  }
}

const put = (storage: Kind, key: string, text: string | null) => {
  try {
    if (text === null) globalThis[storage].removeItem(key)
    else globalThis[storage].setItem(key, text)
    untaken.delete(key)
  } catch {
    untaken.set(key, text)
  }
}

/**
 * A value that the browser keeps as JSON under `key`; null for none, and for what is not of this form (another version wrote it). It changes
 * too when another tab writes it. Never throws: where nothing may be kept, the value goes with the page.
 */
export const stored = <T>(storage: Kind, key: string, schema: v.GenericSchema<unknown, T>): Observable<T | null> => {
  const parse = (json: string | null): T | null => {
    try {
      const parsed = v.safeParse(schema, JSON.parse(json ?? 'null'))
      return parsed.success ? parsed.output : null
    } catch {
      return null
    }
  }
  let text: string | null = null
  let value: T | null = null
  return {
    get() {
      const now = textOf(storage, key)
      if (now !== text) [text, value] = [now, parse(now)]
      return value
    },
    set(next) {
      put(storage, key, next === null ? null : JSON.stringify(next))
      // the browser tells the other tabs alone
      dispatchEvent(new StorageEvent('storage', { key }))
    },
    subscribe(listener) {
      const hear = ({ key: changed }: StorageEvent) => {
        if (changed === key || changed === null) listener()
      }
      addEventListener('storage', hear)
      return () => removeEventListener('storage', hear)
    },
  }
}

/** The same in a component. `schema` stays the same one. */
export const useStored = <T>(storage: Kind, key: string, schema: v.GenericSchema<unknown, T>): [value: T | null, set: (next: T | null) => void] => {
  const source = useMemo(() => stored(storage, key, schema), [storage, key, schema])
  return [useObservable(source), source.set]
}
