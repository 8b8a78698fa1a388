/** GraphiQL's storage with a prefix of its own for each endpoint, so that a query for one is never offered for another. */
export const separateStorage = (name: string): Storage => {
  const prefix = `playground:${name}:`
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  return {
    get length() {
      return keys().length
    },
    key: (n) => keys()[n]?.slice(prefix.length) ?? null,
    getItem: (key) => localStorage.getItem(prefix + key),
    setItem: (key, value) => localStorage.setItem(prefix + key, value),
    removeItem: (key) => localStorage.removeItem(prefix + key),
    clear() {
      for (const key of keys()) localStorage.removeItem(key)
    },
  }
}
