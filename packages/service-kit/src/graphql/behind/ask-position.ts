import type { ServiceClient } from '../../service-client.ts'
import type { BffRequest } from '../bff-request.ts'

/** A tenth of what executing may take: one that is slow to say where it stands is asked the question itself. */
const TIMEOUT_MS = 500

/** Where a query service's rows stand now; null if it does not say. Those who ask while one question is on its way share its answer. */
export type AskPosition = (request: Pick<BffRequest, 'token' | 'trace'>) => Promise<string | null>

export const askPosition = (client: ServiceClient, service: string): AskPosition => {
  let asked: Promise<string | null> | null = null
  const ask = async ({ token, trace }: Pick<BffRequest, 'token' | 'trace'>) => {
    try {
      const { status, body } = await client.request<{ position: string }>(service, { path: '/position', token, trace, timeoutMs: TIMEOUT_MS })
      return status === 200 ? body.position : null
    } catch {
      return null
    } finally {
      asked = null
    }
  }
  return (request) => (asked ??= ask(request))
}
