import * as v from 'valibot'

/**
 * One record of Kafka as every reader sees it: CloudEvents 1.0 binary mode plus our extensions. Header names are fixed for ever.
 * `stream` + `version` identify the event; `seq` orders all events of one source; `epoch` changes when Kafka or PostgreSQL was restored.
 */
export const headerNames = {
  id: 'ce_id',
  type: 'ce_type',
  source: 'ce_source',
  time: 'ce_time',
  specversion: 'ce_specversion',
  epoch: 'ce_epoch',
  stream: 'ce_stream',
  version: 'ce_version',
  seq: 'ce_seq',
  correlationId: 'ce_correlationid',
  causationId: 'ce_causationid',
  traceparent: 'ce_traceparent',
} as const

const count = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.safeInteger())

export const Headers = v.object({
  id: v.string(),
  type: v.pipe(v.string(), v.regex(/^[a-z]+\.[a-z-]+\.v\d+$/)),
  source: v.string(),
  time: v.pipe(v.string(), v.isoTimestamp()),
  specversion: v.literal('1.0'),
  epoch: count,
  stream: v.string(),
  version: count,
  seq: count,
  correlationId: v.string(),
  causationId: v.string(),
  traceparent: v.optional(v.string(), ''),
})
export type Headers = v.InferOutput<typeof Headers>

/** A parsed record. `data` is parsed by the reader with the schema of `type`. `offset` is a safe integer. */
export type Message<Data = unknown> = Omit<Headers, 'specversion'> & { topic: string; partition: number; offset: number; key: string; data: Data }

/** An event as a decision makes it: its type without context and version (`order-placed`) beside its fields. */
export type DomainEvent = { readonly type: string }
/** An event's kind as its record carries it, such as `orders.order-placed.v1`. */
export const ceTypeOf = (context: string, type: string): string => `${context}.${type}.v1`

/** What travels with a command into the meta data of its events. */
export type Trace = { correlationId: string; causationId: string; traceparent: string }
/** What happens because of a message carries its correlation, and names it as the cause. */
export const causedBy = ({ id, correlationId, traceparent }: Message): Trace => ({ correlationId, causationId: id, traceparent })

/** JSON values above this many bytes are refused by the write side. */
export const MAX_VALUE_BYTES = 256 * 1024
