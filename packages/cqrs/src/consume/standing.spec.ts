import type { Message } from '@jangteo/contracts/envelope'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markSeen, type Seen, standing } from './standing.ts'

const message = (version: number, id = `${version}`, stream = 's', topic = 't') => ({ topic, stream, version, id }) as Message
const given = (...messages: Message[]) => {
  const inbox = { seen: new Map<string, Seen>(), changed: new Set<string>() }
  for (const one of messages) markSeen(inbox, one)
  return { ...inbox, is: (one: Message) => standing(inbox, one) }
}

test('a stream begins with its first version', () => {
  expect(given().is(message(1))).toBe('next')
  expect(given().is(message(2))).toBe('gap')
})

test('only the version after the last is next; the last one again is a duplicate, under another event id a fork', () => {
  const it = given(message(1), message(2))
  expect([1, 2, 3, 4].map((version) => it.is(message(version)))).toEqual(['duplicate', 'duplicate', 'next', 'gap'])
  expect([it.is(message(2, 'other')), it.is(message(1, 'other'))]).toEqual(['fork', 'duplicate'])
})

test('streams stand for themselves, and the same name in another topic is another stream', () => {
  const it = given(message(1), message(1, 'x', 'other'))
  expect([...it.changed]).toHaveLength(2)
  expect([it.is(message(2)), it.is(message(1, 'y', 's', 'elsewhere'))]).toEqual(['next', 'next'])
})

test('of a stream that comes in any order and however often, each version is handled once and in order', () => {
  const versions = [1, 2, 3, 4]
  fc.assert(
    fc.property(fc.shuffledSubarray([...versions, ...versions, ...versions, ...versions], { minLength: 12 }), (arriving) => {
      const it = given()
      const handled = arriving.filter((version) => {
        const isNext = it.is(message(version)) === 'next'
        if (isNext) markSeen(it, message(version))
        return isNext
      })
      expect(handled).toEqual(versions.slice(0, handled.length))
    }),
  )
})
