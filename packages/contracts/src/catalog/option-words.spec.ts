import * as v from 'valibot'
import { expect, test } from 'vitest'
import { optionText } from './option-words.ts'
import { OptionWords } from './product.ts'

const words = [
  { name: '색', value: null, en: 'Colour', swatch: null },
  { name: '색', value: '비취', en: 'Jade', swatch: '#a2c3b1' },
  { name: '색', value: '쪽빛', en: null, swatch: '#2d5ca2' },
]

test('an English page says the English word, and the shop’s own where there is none', () => {
  const english = (value?: string) => optionText(words, 'en', '색', value)
  expect([english(), english('비취'), english('쪽빛'), english('백자')]).toEqual(['Colour', 'Jade', '쪽빛', '백자'])
  expect(optionText(words, 'ko', '색', '비취')).toBe('비취')
  expect(optionText(undefined, 'en', '색', '비취')).toBe('비취')
})

test.each([
  ['a word given twice', [words[0], words[0]], 'TWICE'],
  ['a colour in words', [{ name: '색', value: '비취', swatch: 'jade' }], 'COLOUR'],
  ['a name of nothing', [{ name: ' ', en: 'Nothing' }], 'TEXT_LENGTH'],
  ['a word that is too long', [{ name: '색', en: 'x'.repeat(61) }], 'TEXT_LENGTH'],
  ['too many', Array.from({ length: 301 }, (_, n) => ({ name: '색', value: `${n}` })), 'TOO_MANY'],
])('%s is refused', (_, given, rule) => expect(v.safeParse(OptionWords, given).issues?.[0]?.message).toBe(rule))
