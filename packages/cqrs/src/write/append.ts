import { randomFillSync } from 'node:crypto'
import { MAX_VALUE_BYTES, type Trace } from '@jangteo/contracts/envelope'
import type { DeadlineChange } from '../deadlines/deadlines.ts'
import { partitionOf } from '../kafka/partition.ts'
import type { Db } from './postgres.ts'

/** Where an event goes. The partition is murmur2 of the key, as Java's clients compute it. */
export type Publish = { topic: string; key: string }
/** An event ready to append. `data` is what readers get as JSON, at most 256 KB. */
export type NewEvent = { type: string; ceType: string; data: unknown; publish: Publish | readonly Publish[] }
/** Everything one command or input writes. `expected` is the version it was decided on, 0 = the stream does not exist yet. */
export type Append = {
  stream: string
  expected: number
  state: unknown
  events: readonly NewEvent[]
  trace: Trace
  command?: { principal: string; commandId: string; payloadHash: string; reply: unknown }
  deadline?: DeadlineChange | null
}

/** An event's JSON is above 256 KB. Nothing was written. */
export class ValueTooLarge extends Error {
  override name = 'ValueTooLarge'
}

const createStream = `INSERT INTO streams(id, version, state) SELECT $1, $2::int + cardinality($4::uuid[]), $3::jsonb ON CONFLICT (id) DO NOTHING RETURNING version`
const advanceStream = `UPDATE streams SET version = version + cardinality($4::uuid[]), state = $3::jsonb WHERE id = $1 AND version = $2::int RETURNING version`

const armDeadline = `,
d AS (INSERT INTO deadlines(id, kind, armed_version, due_at) SELECT $14::text, $15::text, version, $16::timestamptz FROM s
  ON CONFLICT (id, kind) DO UPDATE SET armed_version = excluded.armed_version, due_at = excluded.due_at, retry_at = NULL, failures = 0)`
const disarmDeadline = `,
d AS (DELETE FROM deadlines USING s WHERE id = $14::text AND kind = $15::text)`

/**
 * One statement for stream, events, outbox, stored reply and deadline. PostgreSQL runs every part even when the version check met no row, therefore
 * events and deadline select FROM the stream's row, outbox and reply FROM the inserted events: without the stream's row there is none of them.
 */
const appendSql = (stream: string, deadline: string) => `
WITH s AS (${stream}),
x AS (SELECT * FROM unnest($4::uuid[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[]) WITH ORDINALITY x(event_id, type, ce_type, data, publish, n)),
e AS (INSERT INTO events(stream_id, version, event_id, type, ce_type, data, trace, publish)
  SELECT $1, $2::int + x.n, x.event_id, x.type, x.ce_type, x.data, $9::jsonb, x.publish FROM s, x ORDER BY x.n RETURNING seq, publish),
o AS (INSERT INTO outbox(seq, n, topic, partition, key)
  SELECT e.seq, p.n, p.value->>'topic', (p.value->>'partition')::smallint, p.value->>'key' FROM e, jsonb_array_elements(e.publish) WITH ORDINALITY p(value, n)),
c AS (INSERT INTO commands(principal, command_id, payload_hash, reply)
  SELECT $10::text, $11::text, $12::text, $13::json FROM (SELECT FROM e LIMIT 1) one WHERE $10::text IS NOT NULL)${deadline}
SELECT version FROM s`

const statements = {
  create: { name: 'create-stream', text: appendSql(createStream, '') },
  createArm: { name: 'create-stream-arm', text: appendSql(createStream, armDeadline) },
  createDisarm: { name: 'create-stream-disarm', text: appendSql(createStream, disarmDeadline) },
  advance: { name: 'advance-stream', text: appendSql(advanceStream, '') },
  advanceArm: { name: 'advance-stream-arm', text: appendSql(advanceStream, armDeadline) },
  advanceDisarm: { name: 'advance-stream-disarm', text: appendSql(advanceStream, disarmDeadline) },
}
const statementFor = ({ expected, deadline }: Append) => {
  const stream = expected === 0 ? 'create' : 'advance'
  return statements[deadline ? (`${stream}${deadline.dueAt === null ? 'Disarm' : 'Arm'}` as const) : stream]
}

const bytes = Buffer.alloc(16)

/** A fresh UUID of version 7 (RFC 9562): sorts by time in milliseconds, 74 random bits. */
const uuid7 = (): string => {
  randomFillSync(bytes)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const routes = ({ publish }: NewEvent) => JSON.stringify([publish].flat().map(({ topic, key }) => ({ topic, key, partition: partitionOf(key) })))

const json = (event: NewEvent) => {
  const text = JSON.stringify(event.data)
  if (Buffer.byteLength(text) > MAX_VALUE_BYTES) throw new ValueTooLarge(`${event.type} is larger than ${MAX_VALUE_BYTES} bytes`)
  return text
}

/**
 * Appends at least one event, all or nothing, and resolves with the stream's new version; null = the stream is not at `expected` (nothing was
 * written). Outside a transaction it is committed when this resolves. Throws ValueTooLarge; a raced command id violates `commands_pkey` (23505).
 */
export const append = async (db: Db, what: Append): Promise<number | null> => {
  const { stream, expected, state, events, trace, command, deadline } = what
  if (events.length === 0) throw new Error(`nothing to append to ${stream}`)
  const { rows } = await db.query<{ version: number }>({
    ...statementFor(what),
    values: [
      stream,
      expected,
      JSON.stringify(state),
      events.map(uuid7),
      events.map(({ type }) => type),
      events.map(({ ceType }) => ceType),
      events.map(json),
      events.map(routes),
      JSON.stringify(trace),
      command?.principal,
      command?.commandId,
      command?.payloadHash,
      command && JSON.stringify(command.reply),
      ...(deadline ? [deadline.id, deadline.kind, ...(deadline.dueAt === null ? [] : [deadline.dueAt])] : []),
    ],
  })
  return rows[0]?.version ?? null
}
