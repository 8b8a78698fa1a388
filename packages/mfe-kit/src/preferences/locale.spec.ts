import { expect, test } from 'vitest'
import { startLocale } from './locale.ts'

test('what was chosen wins, then what the browser asks for first, then Korean', () => {
  expect(startLocale('en', ['ko-KR'])).toBe('en')
  expect(startLocale(null, ['en-US', 'ko'])).toBe('en')
  expect(startLocale(null, ['fr', 'ko-KR', 'en'])).toBe('ko')
  expect(startLocale('fr', ['de'])).toBe('ko')
})
