import type { Reply } from '../../service-client.ts'
import { badUserInput, forbidden, unauthenticated } from '../errors.ts'

const messageOf = (body: unknown): string => (body as { error?: { message?: string } } | null)?.error?.message ?? 'refused'

/** A service's answer as data; null for 404, which reads as if it were not there. Throws UNAUTHENTICATED, FORBIDDEN or BAD_USER_INPUT for 401, 403 and other refusals. */
export const dataOf = <Data>({ status, body }: Reply<unknown>): Data | null => {
  if (status < 300) return body as Data
  if (status === 404) return null
  if (status === 401) throw unauthenticated(messageOf(body))
  if (status === 403) throw forbidden('Your role does not allow this')
  throw badUserInput(messageOf(body), '')
}
