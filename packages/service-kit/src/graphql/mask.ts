import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Log } from '../log.ts'
import { ServiceDown } from '../http/service-down.ts'
import { currentTrace } from '../trace.ts'

const masked = (formatted: GraphQLFormattedError, code: string, message: string): GraphQLFormattedError => ({
  message,
  locations: formatted.locations,
  path: formatted.path,
  extensions: { code, requestId: currentTrace()?.correlationId },
})

/** Lets through what was meant for the caller (our own and GraphQL's errors); anything else is logged once and told as a code and the request's id. */
export const maskErrors =
  (log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error)
    if (cause instanceof ServiceDown || (cause instanceof Error && cause.name === 'TimeoutError')) {
      log.warn({ err: cause, path: formatted.path }, 'a service is down')
      return masked(formatted, 'SERVICE_UNAVAILABLE', 'A service this needs does not answer')
    }
    if (cause instanceof GraphQLError && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted
    log.error({ err: cause, path: formatted.path }, 'a resolver failed')
    return masked(formatted, 'INTERNAL_SERVER_ERROR', 'Something failed here')
  }
