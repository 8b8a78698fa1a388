import fc from 'fast-check'
import { expect, test } from 'vitest'
import { payloadHash } from './payload-hash.ts'

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([key, field]) => [key, reversed(field)]))
}

test('equal commands have equal hashes, in whatever order their fields came and with undefined ones left out', () => {
  fc.assert(fc.property(fc.jsonValue(), (payload) => payloadHash(reversed(payload)) === payloadHash(payload)))
  expect(payloadHash({ a: 1, b: undefined })).toBe(payloadHash({ a: 1 }))
})

test('other commands have other hashes', () => {
  const text = (value: unknown) => JSON.stringify(reversed(value))
  fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => text(a) === text(b) || payloadHash(a) !== payloadHash(b)))
  expect(payloadHash([1, 2])).not.toBe(payloadHash([2, 1]))
  expect(payloadHash({ a: null })).not.toBe(payloadHash({}))
})
