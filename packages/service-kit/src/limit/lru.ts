/** A map that holds at most `max` entries: what was set longest ago goes first. For caches that strangers can fill. */
export type Lru<Value> = {
  get: (key: string) => Value | undefined
  set: (key: string, value: Value) => void
  delete: (key: string) => void
  clear: () => void
}

export const createLru = <Value>(max: number): Lru<Value> => {
  const held = new Map<string, Value>()
  return {
    get: (key) => held.get(key),
    set(key, value) {
      held.delete(key)
      held.set(key, value)
      const [oldest] = held.keys()
      if (held.size > max && oldest !== undefined) held.delete(oldest)
    },
    delete: (key) => void held.delete(key),
    clear: () => held.clear(),
  }
}
