import { may, type Principal } from '@jangteo/contracts/principal'
import type { GraphQLError } from 'graphql'
import * as v from 'valibot'
import { type DocumentStore, documentHash } from './store.ts'
import { unknownDocument } from '../errors.ts'
import { isIntrospection } from './own-documents.ts'

/** The body of a GraphQL POST. Without `query` the document is named by its hash, as released micro front ends do. */
export const GraphQlBody = v.object({
  query: v.nullish(v.string()),
  operationName: v.nullish(v.pipe(v.string(), v.maxLength(200))),
  variables: v.nullish(v.record(v.string(), v.unknown())),
  extensions: v.nullish(v.object({ persistedQuery: v.nullish(v.object({ sha256Hash: v.string() })) })),
})
export type GraphQlBody = v.InferOutput<typeof GraphQlBody>

/** A program signed in by client credentials has no role of its own for that: the gateway marks its session. Its documents are its own, its rights those of its role. */
const isProgram = ({ sid }: Principal) => sid.startsWith('machine:')
const mayWrite = (who: Principal) => may(who, 'own-documents') || isProgram(who)
const mayIntrospect = (who: Principal) => mayWrite(who) || who.roles.includes('admin')

/**
 * The text that this caller may have executed. Released documents are open to everyone; own ones to developers and programs, within
 * the limits; the schema to developers, machines and admins. Throws FORBIDDEN for any other document, and what the limits found.
 */
export const createDocumentOf =
  ({ store, check }: { store: DocumentStore; check: (text: string) => GraphQLError | null }) =>
  async (body: GraphQlBody, who: Principal): Promise<string> => {
    const { query: text } = body
    const own = typeof text === 'string' && (mayWrite(who) || (mayIntrospect(who) && isIntrospection(text)))
    if (own) {
      const problem = check(text)
      if (problem) throw problem
      return text
    }
    const hash = typeof text === 'string' ? documentHash(text) : body.extensions?.persistedQuery?.sha256Hash
    const released = hash === undefined ? null : await store.find(hash)
    if (released === null) throw unknownDocument('This document belongs to no released micro front end')
    return released
  }
