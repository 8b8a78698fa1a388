import { expect, test } from 'vitest'
import { forced } from './force-states.ts'

test('a forced state repeats the rule, with the same weight', () =>
  expect(forced('.jt-chip:hover b, .jt-chip')).toBe('.jt-chip:is([data-force~="hover"] *) b, .jt-chip'))

test('a forced focus is only on what can have it', () => expect(forced(':focus-visible')).toMatch(/^:is\(\[data-force~="focus-visible"\] :where\(a, button/))
