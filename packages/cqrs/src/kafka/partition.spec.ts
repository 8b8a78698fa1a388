import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { murmur2, partitionOf } from './partition.ts'

const reference = createRequire(import.meta.url)('kafkajs/src/producer/partitioners/default/murmur2') as (key: Buffer) => number

test("murmur2 gives the values of Kafka's own test", () => {
  expect(['21', 'foobar', 'a-little-bit-long-string'].map((key) => murmur2(Buffer.from(key)))).toEqual([-973932308, -790332482, -985981536])
})

test('any key gets the partition that other Kafka clients would give it', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => murmur2(bytes) === reference(Buffer.from(bytes))))
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (key) => partitionOf(key) >= 0 && partitionOf(key) < 6))
})
