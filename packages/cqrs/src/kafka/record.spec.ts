import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRecord, rawRecord, toHeaders } from './record.ts'

const count = fc.nat()
const envelope = fc.record({
  id: fc.uuid(),
  type: fc.constant('specimen.number-added.v1'),
  source: fc.string({ unit: 'grapheme' }),
  time: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') }).map((date) => date.toISOString()),
  epoch: count,
  stream: fc.string(),
  version: count,
  seq: count,
  correlationId: fc.string(),
  causationId: fc.string(),
  traceparent: fc.string(),
})
const bytes = (headers: Record<string, string>) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)]))

test('what is written into headers and value is what a reader gets', () => {
  const property = fc.property(envelope, fc.jsonValue(), fc.string({ unit: 'grapheme' }), (of, data, key) => {
    const record = { offset: '12', key: Buffer.from(key), value: Buffer.from(JSON.stringify(data)), headers: bytes(toHeaders(of)) }
    expect(parseRecord(rawRecord('t', 3, record))).toEqual({ ...of, topic: 't', partition: 3, offset: 12, key, data: JSON.parse(JSON.stringify(data)) })
  })
  fc.assert(property)
})

test('a record without our headers, or whose value is not JSON, is refused', () => {
  const [of] = fc.sample(envelope, 1)
  if (!of) throw new Error('no sample')
  expect(() => parseRecord(rawRecord('t', 0, { offset: '0', key: null, value: null }))).toThrow()
  expect(() => parseRecord({ topic: 't', partition: 0, offset: 0, key: 'k', value: '{', headers: toHeaders(of) })).toThrow()
})
