import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Doing, maySwap, maySwapAsked } from './may-swap.ts'

const idle: Doing = { unsaved: false, composing: false, typing: false, acting: false, sending: false }
const doing = fc.record({ unsaved: fc.boolean(), composing: fc.boolean(), typing: fc.boolean(), acting: fc.boolean(), sending: fc.boolean() })

test('a part that nobody does anything in is swapped at once', () => expect(maySwap(idle)).toBe('now'))

test('whoever writes is waited for and told, whatever else goes on', () =>
  fc.assert(
    fc.property(doing, (of) => {
      const writes = of.unsaved || of.composing || of.typing
      expect(maySwap(of) === 'writing').toBe(writes)
      expect(maySwap(of) === 'now').toBe(!writes && !of.acting && !of.sending)
    }),
  ))

test('asked for, typed text is no hindrance, but unsaved text, a half-written syllable and a command on its way are', () => {
  expect(maySwapAsked({ ...idle, typing: true })).toBe(true)
  for (const hindrance of ['unsaved', 'composing', 'acting', 'sending'] as const) expect(maySwapAsked({ ...idle, typing: true, [hindrance]: true })).toBe(false)
})
