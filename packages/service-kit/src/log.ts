import { pino, type Logger } from 'pino'
import { currentTrace } from './trace.ts'

export type Log = Logger

/** One JSON line each to stdout with service, instance and, inside a request, correlation id and trace id. Tokens, cookies and passwords are cut out. */
export const createLog = ({ name, instance, level }: { name: string; instance: string; level: string }): Log =>
  pino({
    level,
    base: { service: name, instance },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: ['authorization', 'cookie', 'password', 'token', '*.authorization', '*.cookie', '*.password', '*.token'], remove: true },
    mixin() {
      const trace = currentTrace()
      return trace ? { correlationId: trace.correlationId, traceId: trace.traceparent.slice(3, 35) } : {}
    },
  })
