/** A released query with its variables. */
export type AskedQuery = { context: string; hash: string; variables: unknown }

/** Address of a query that is asked by GET: letter for letter the same for the page that asks and for whoever fetches it ahead of the page. */
export const queryAddress = ({ context, hash, variables }: AskedQuery, language: 'ko' | 'en'): string => {
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } })
  return `/bff/${context}/graphql?${new URLSearchParams({ extensions, variables: JSON.stringify(variables), language })}`
}
