import type { ServiceClient } from '../../service-client.ts'
import { currentTrace, newTrace } from '../../trace.ts'
import type { FetchDocument } from './store.ts'

/** Asks `releases` for a document of any released micro front end: its text, or null if it knows none of this hash. Throws ServiceDown. */
export const releasedDocuments =
  (client: ServiceClient): FetchDocument =>
  async (hash) => {
    const { status, body } = await client.request<unknown>('releases', {
      path: `/documents/${hash}`,
      token: '',
      trace: currentTrace() ?? newTrace(),
      timeoutMs: 2_000,
    })
    return status === 200 && typeof body === 'string' ? body : null
  }
