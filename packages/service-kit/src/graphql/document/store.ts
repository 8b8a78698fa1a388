import { createHash } from 'node:crypto'
import { createLru } from '../../limit/lru.ts'

const KNOWN = 5_000
const UNKNOWN_FOR_MS = 2_000

/** The hash by which a document is known: SHA-256 of its text, lower-case hex. */
export const documentHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Asks whoever keeps the released documents; null = unknown there. Throws if it cannot be asked. */
export type FetchDocument = (hash: string) => Promise<string | null>

export type DocumentStore = {
  find: (hash: string) => Promise<string | null>
  /** Whether this is the text of a document that was found here. */
  released: (text: string) => boolean
}

/**
 * The micro front ends' documents by hash, fetched when first met: one flight for each hash, unknown ones asked again after 2 s
 * (a release may just be going out). `accept` says whether the text is valid here; a text that is not is as unknown.
 */
export const createDocumentStore = ({
  fetchDocument,
  accept,
  now = Date.now,
}: {
  fetchDocument: FetchDocument
  accept: (text: string) => boolean
  now?: () => number
}): DocumentStore => {
  const known = createLru<string>(KNOWN)
  const unknown = createLru<number>(KNOWN)
  const flights = new Map<string, Promise<string | null>>()
  const fetched = async (hash: string) => {
    const text = await fetchDocument(hash)
    if (text !== null && documentHash(text) === hash && accept(text)) {
      known.set(hash, text)
      return text
    }
    unknown.set(hash, now() + UNKNOWN_FOR_MS)
    return null
  }
  return {
    async find(hash) {
      const text = known.get(hash)
      if (text !== undefined) return text
      if (!/^[0-9a-f]{64}$/.test(hash) || (unknown.get(hash) ?? 0) > now()) return null
      const flight = flights.get(hash) ?? fetched(hash).finally(() => flights.delete(hash))
      flights.set(hash, flight)
      return flight
    },
    released: (text) => known.get(documentHash(text)) !== undefined,
  }
}
