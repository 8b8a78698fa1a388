import type { FastifyRequest } from 'fastify'
import { getOperationAST, GraphQLError, parse } from 'graphql'
import * as v from 'valibot'
import { GraphQlBody } from './document/allowed-document.ts'

const bad = (message: string, status = 400) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } })

const parsed = (text: unknown): unknown => {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw bad('extensions and variables are JSON')
  }
}

/** What is asked: the body of a POST, or the same in the address of a GET (GraphQL over HTTP), which names a released query by its hash. Throws BAD_REQUEST. */
export const askedBy = ({ method, body, query }: Pick<FastifyRequest, 'method' | 'body' | 'query'>): GraphQlBody => {
  const { extensions, variables } = query as Record<string, unknown>
  const asked = v.safeParse(
    GraphQlBody,
    method === 'GET' ? { extensions: parsed(extensions), variables: parsed(variables) } : Array.isArray(body) ? null : body,
  )
  if (!asked.success) throw bad('The body is not a GraphQL request')
  return asked.output
}

/** A link must change nothing, whoever follows it. Throws for any operation but a query. */
export const onlyReads = (text: string): void => {
  if (getOperationAST(parse(text))?.operation !== 'query') throw bad('Only a query may be asked by GET', 405)
}
