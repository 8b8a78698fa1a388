import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Trace } from '@jangteo/contracts/envelope'
import { uuidv7 } from './uuid.ts'

const traceparentForm = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/
const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const current = new AsyncLocalStorage<Trace>()

/** A fresh trace: new correlation id (UUIDv7), new W3C trace id. */
export const newTrace = (): Trace => {
  const correlationId = uuidv7()
  return { correlationId, causationId: correlationId, traceparent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01` }
}

/** The caller's trace, continued with a span id of our own. What is missing or malformed is made anew, never trusted. */
export const traceOf = (headers: IncomingHttpHeaders): Trace => {
  const fresh = newTrace()
  const id = headers['x-request-id']
  const correlationId = typeof id === 'string' && uuidForm.test(id) ? id : fresh.correlationId
  const parent = traceparentForm.exec(String(headers.traceparent ?? ''))
  const traceparent = parent ? `00-${parent[1]}-${fresh.traceparent.slice(36, 52)}-${parent[3]}` : fresh.traceparent
  return { correlationId, causationId: correlationId, traceparent }
}

/** Runs `work` so that every log line inside it carries the trace. */
export const withTrace = <T>(trace: Trace, work: () => T): T => current.run(trace, work)

/** The trace of the work under way, or undefined outside of any. */
export const currentTrace = (): Trace | undefined => current.getStore()

/** The headers that carry a trace to the next service. */
export const traceHeaders = (trace: Trace): { 'x-request-id': string; traceparent: string } => ({
  'x-request-id': trace.correlationId,
  traceparent: trace.traceparent,
})
