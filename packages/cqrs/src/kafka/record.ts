import { Headers, headerNames, type Message } from '@jangteo/contracts/envelope'
import * as v from 'valibot'

/** One record as it came from Kafka, under the topic's logical name. */
export type RawRecord = { topic: string; partition: number; offset: number; key: string; value: string | null; headers: Readonly<Record<string, string>> }

type KafkaHeaders = Readonly<Record<string, Buffer | string | readonly (Buffer | string)[] | undefined>>

/** Without NUL, which no PostgreSQL text takes: a record that cannot even be parked would stop its consumer. */
const text = (bytes: Buffer | string) => bytes.toString().replaceAll('\0', '\ufffd')
const single = (value: KafkaHeaders[string]) => text(String(Array.isArray(value) ? value[0] : value))

// a loop here and in `parseRecord`, no entries: they see every header of every record
const texts = (headers: KafkaHeaders) => {
  const all: Record<string, string> = {}
  for (const name in headers) all[name] = single(headers[name])
  return all
}

/** Turns kafkajs's record into ours: text instead of buffers, offset as a safe integer. */
export const rawRecord = (
  topic: string,
  partition: number,
  record: { offset: string; key: Buffer | null; value: Buffer | null; headers?: KafkaHeaders },
): RawRecord => ({
  topic,
  partition,
  offset: Number(record.offset),
  key: text(record.key ?? ''),
  value: record.value && text(record.value),
  headers: texts(record.headers ?? {}),
})

const fields = Object.entries(headerNames)

/** Headers of a record from the envelope's fields. Pure; the inverse of `parseRecord`. */
export const toHeaders = (of: Omit<Headers, 'specversion'>): Record<string, string> =>
  Object.fromEntries(fields.map(([field, name]) => [name, String({ ...of, specversion: '1.0' }[field as keyof Headers])]))

/** Parses headers and JSON at the border; `data` is parsed by whoever knows its type. Throws on a record that is not ours: it is poison. */
export const parseRecord = ({ topic, partition, offset, key, value, headers }: RawRecord): Message => {
  const byField: Record<string, string | undefined> = {}
  for (const [field, name] of fields) byField[field] = headers[name]
  const { specversion: _, ...envelope } = v.parse(Headers, byField)
  return { ...envelope, topic, partition, offset, key, data: JSON.parse(value ?? 'null') }
}
