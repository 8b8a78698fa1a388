import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Id, Prose, Text } from './primitives.ts'

test('an id has one spelling, however it was written', () => {
  expect(v.parse(Id, '01900000-0000-7000-8000-0000000000AF')).toBe('01900000-0000-7000-8000-0000000000af')
  expect(v.is(Id, 'nonsense')).toBe(false)
})

test.for([
  ['text', Text(10)],
  ['prose', Prose(10)],
] as const)('%s takes whole characters, no control characters and no half of a surrogate pair', ([, schema]) => {
  expect(v.parse(schema, ' 𠮷 😀 ')).toBe('𠮷 😀')
  for (const bad of ['\ud800', 'a\udc00', 'a\u0000']) expect(v.is(schema, bad)).toBe(false)
})
