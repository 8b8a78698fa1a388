import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pieces } from './marked.tsx'

test('the pieces joined are the text, whatever is looked for', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, find) => {
      expect(
        pieces(text, find)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('each found word stands apart', () =>
  expect(pieces('청자 찻잔 두 점', '찻잔')).toEqual([
    { text: '청자 ', found: false },
    { text: '찻잔', found: true },
    { text: ' 두 점', found: false },
  ]))
