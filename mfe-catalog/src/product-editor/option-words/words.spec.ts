import { expect, test } from 'vitest'
import { bothWords, withWord, wordsText, wordsToGive } from './words.ts'

const jade = { name: '색', value: '비취', en: 'Jade', swatch: '#a2c3b1' }
const colour = { name: '색', value: null, en: 'Colour', swatch: null }

test('each option may have a word, and after it each of its values', () => {
  const variant = (value: string) => ({ options: [{ name: '색', value }] })
  const product = { variants: [variant('비취'), variant('백자'), variant('비취')] } as unknown as Parameters<typeof wordsToGive>[0]
  expect(wordsToGive(product).map(({ value }) => value)).toEqual([null, '비취', '백자'])
})

test('a word is added, said otherwise where it stands, and gone once it says nothing', () => {
  expect(withWord([colour], '색', '비취', { en: 'Jade' })).toEqual([colour, { ...jade, swatch: null }])
  expect(withWord([jade, colour], '색', '비취', { en: '' })).toEqual([{ ...jade, en: null }, colour])
  expect(withWord([{ ...jade, en: null }, colour], '색', '비취', { swatch: null })).toEqual([colour])
  expect(withWord([], '색', '비취', { en: '' })).toEqual([])
})

test('of two people’s words mine stand where both have one', () => {
  const theirs = [
    { ...jade, en: 'Celadon' },
    { ...jade, value: '백자', en: 'White' },
  ]
  expect(wordsText(bothWords([colour, jade], theirs))).toBe('색 Colour, 비취 Jade #a2c3b1, 백자 White #a2c3b1')
})
