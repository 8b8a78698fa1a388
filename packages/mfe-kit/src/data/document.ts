/** The contexts that have a BFF and a live feed. */
export type Context = 'catalog' | 'orders'

declare const shape: unique symbol
/** A GraphQL operation. The build leaves its hash and drops its text; `shape` exists for the compiler only. */
export type Document<Data, Vars> = {
  readonly hash: string
  readonly context: Context | null
  readonly text?: string
  /** Asked by GET, so that the page can have it fetched before any code runs. */
  readonly byGet?: boolean
  readonly [shape]?: (vars: Vars) => Data
}
/** A page and what it asks first. */
type Ahead<Vars> = { path: string; variables: Vars }

/**
 * Declares an operation with the types of its answer and its variables. Belongs into a `*.graphql.ts` file: the build evaluates those, lists
 * the text in the release and leaves only the hash. Uncompiled (in unit tests) it holds the text and cannot be sent. `context` is the part's own by default.
 * `ahead`: pages that ask this first; nothing private may stand in its variables, since addresses are logged.
 */
export const document = <Data, Vars = Record<string, never>>(
  text: string,
  context: Context | null = null,
  _ahead: readonly Ahead<Vars>[] = [],
): Document<Data, Vars> => ({
  hash: '',
  context,
  text,
})
