import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bits, both, count, countBoth, eachOf, grown, has, noBits, put, union, without, wordsFor } from './bits.ts'

const SIZE = 130
const bitsOf = (members: readonly number[]) => {
  const bits = noBits(wordsFor(SIZE))
  for (const n of members) put(bits, n, true)
  return bits
}
const membersOf = (bits: Bits) => {
  const members: number[] = []
  eachOf(bits, (n) => members.push(n))
  return members
}
const rising = (members: Iterable<number>) => [...members].toSorted((a, b) => a - b)
const some = fc.uniqueArray(fc.nat(SIZE - 1))

test('bits are a set of numbers', () =>
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [one, other, in_b] = [bitsOf(a), bitsOf(b), new Set(b)]
      expect(membersOf(one)).toEqual(rising(a))
      expect(a.every((n) => has(one, n))).toBe(true)
      expect(count(one)).toBe(a.length)
      expect(membersOf(union([one, other], wordsFor(SIZE)))).toEqual(rising(new Set([...a, ...b])))
      expect(membersOf(both(one, other))).toEqual(rising(a.filter((n) => in_b.has(n))))
      expect(membersOf(without(one, other))).toEqual(rising(a.filter((n) => !in_b.has(n))))
      expect(countBoth(one, other)).toBe(a.filter((n) => in_b.has(n)).length)
      for (const n of b) put(one, n, false)
      expect(membersOf(one)).toEqual(rising(a.filter((n) => !in_b.has(n))))
      expect(b.some((n) => has(one, n))).toBe(false)
    }),
  ))

test('a set that has grown holds the same numbers and takes larger ones', () => {
  const larger = grown(bitsOf([0, 31, 32, 129]), wordsFor(200))
  put(larger, 199, true)
  expect(membersOf(larger)).toEqual([0, 31, 32, 129, 199])
})

test('there is a word for each 32 numbers', () => expect([0, 1, 32, 33].map(wordsFor)).toEqual([0, 1, 1, 2]))
