/** Why there is no answer. `code` is the server's (`FORBIDDEN`, `UNAUTHENTICATED`, …), or `NETWORK` when it could not be reached, or `HTTP_<status>`. */
export class GraphQlFailure extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'GraphQlFailure'
    this.code = code
  }
}

/** Anything thrown, as a failure. */
export const asFailure = (error: unknown): GraphQlFailure =>
  error instanceof GraphQlFailure ? error : new GraphQlFailure('NETWORK', error instanceof Error ? error.message : String(error))

/** A fault that may be gone at the next try. */
export const passes = ({ code }: GraphQlFailure): boolean => code === 'NETWORK' || /^HTTP_(429|50[234])$/.test(code) || code === 'SERVICE_UNAVAILABLE'
