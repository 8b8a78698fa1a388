/** What this browser keeps under a name; null for nothing, or for what cannot be read. */
export const readStored = <T>(key: string): T | null => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}

/** Keeps it, or with null forgets it; a full store only costs the safety net. */
export const keepStored = (key: string, value: object | null): void => {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value))
    else localStorage.removeItem(key)
  } catch {
    // what was typed still stands in the page
  }
}
