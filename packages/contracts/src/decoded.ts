/** A part of an address as it is meant (RFC 3986 §2.1); null for what nobody can have encoded, such as `%zz`. */
export const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
