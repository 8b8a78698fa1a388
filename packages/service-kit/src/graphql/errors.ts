import { GraphQLError } from 'graphql'

const fault = (code: string, status: number) => (message: string) => new GraphQLError(message, { extensions: { code, http: { status } } })

/** Nobody we know: no token or an invalid one. HTTP 401. */
export const unauthenticated = fault('UNAUTHENTICATED', 401)
/** Known, but may not. HTTP 200 from inside a resolver, so that the other fields of the document still answer. */
export const forbidden = (message: string) => new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } })
/** A document that this caller may not send. HTTP 403. */
export const unknownDocument = fault('FORBIDDEN', 403)
/** An argument that breaks a rule which the schema cannot say. */
export const badUserInput = (message: string, path: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', path } })
