import { expect, test } from 'vitest'
import { charactersOf, unicodeRange } from './characters.ts'

test('every syllable of the texts is carried once, with ASCII and the no-break space', () => {
  const characters = charactersOf(['찻잔 둘, 찻잔', '둘'])
  expect(Array.from(characters).filter((one) => one === '찻')).toHaveLength(1)
  expect(characters).toContain('둘')
  expect(characters).toContain('~')
  expect(characters).toContain('\u00a0')
})

test('the range names exactly the characters', () => expect(unicodeRange('abcx가')).toBe('U+61-63,U+78,U+ac00'))
