import { expect, test } from 'vitest'
import { neighbours } from './walk.ts'

const walk = { href: '/orders', ids: ['a', 'b', 'c'] }

test('a walk ends at both ends of its list, and one who came from elsewhere has none', () => {
  expect(neighbours(walk, 'b')).toEqual({ before: 'a', after: 'c' })
  expect(neighbours(walk, 'a').before).toBeUndefined()
  expect(neighbours(walk, 'c').after).toBeUndefined()
  expect(neighbours(walk, 'x')).toEqual({})
})
