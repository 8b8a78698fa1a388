import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeBoth, pieces } from './both.ts'

const before = '강진 흙으로 빚은 찻잔 두 점. 식기세척기에 넣어도 됩니다.'
const mine = '강진 흙으로 빚은 찻잔 두 점. 120ml, 180ml. 식기세척기에 넣어도 됩니다.'
const theirs = '강진 흙으로 빚은 찻잔 두 점. 비취색 유약을 두 번 입혔습니다. 식기세척기에 넣어도 됩니다.'
const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }).map((words) => words.join(' '))

test('what the other text lacks is marked, and the pieces add up to the text', () => {
  expect(pieces(mine, theirs).filter(({ own }) => own)).toEqual([{ text: ' 120ml, 180ml.', own: true }])
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(
        pieces(a, b)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(a)
    }),
  )
})
test('two insertions at one place both stand there, mine first', () =>
  expect(mergeBoth(before, mine, theirs)).toBe('강진 흙으로 빚은 찻잔 두 점. 120ml, 180ml. 비취색 유약을 두 번 입혔습니다. 식기세척기에 넣어도 됩니다.'))
test('changes at different places are both taken', () => expect(mergeBoth('a b c d', 'x b c d', 'a b c y')).toBe('x b c y'))
test('the same words changed by both stand twice, so that somebody looks at them; the same change stands once', () => {
  expect(mergeBoth('a b c', 'a mine c', 'a theirs c')).toBe('a mine theirs c')
  expect(mergeBoth('a b c', 'a new c', 'a new c')).toBe('a new c')
})
test('two texts without a common beginning are laid into each other, no word twice', () =>
  expect(mergeBoth('', '빚은 잔. 120ml. 넣어도 됩니다.', '빚은 잔. 두 번 구웠습니다. 넣어도 됩니다.')).toBe('빚은 잔. 120ml. 두 번 구웠습니다. 넣어도 됩니다.'))
test('what one deletes and the other left alone is gone', () => expect(mergeBoth('a b c', 'a c', 'a b c')).toBe('a c'))
test('who changed nothing loses nothing: the other text is the result', () =>
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(mergeBoth(a, a, b)).toBe(b)
      expect(mergeBoth(a, b, a)).toBe(b)
    }),
  ))
