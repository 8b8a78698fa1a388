import { afterEach, expect, test, vi } from 'vitest'
import { beforeLocaleChange, currentLocale, setLocale, startLocale } from './locale.ts'

afterEach(() => void vi.unstubAllGlobals())

test('what was chosen wins, then what the browser asks for first, then Korean', () => {
  expect(startLocale('en', ['ko-KR'])).toBe('en')
  expect(startLocale(null, ['en-US', 'ko'])).toBe('en')
  expect(startLocale(null, ['fr', 'ko-KR', 'en'])).toBe('ko')
  expect(startLocale('fr', ['de'])).toBe('ko')
})

test('a language is spoken once what is needed for it came, whatever else did not; without that nothing changes', async () => {
  const page = { documentElement: { lang: 'ko' }, cookie: '' }
  vi.stubGlobal('document', page)
  beforeLocaleChange(() => Promise.reject(new Error('a version that is gone')))
  const words = vi.fn<() => Promise<unknown>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue({})
  beforeLocaleChange(words, { needed: true })
  await expect(setLocale('en')).rejects.toThrow('offline')
  expect([page.documentElement.lang, page.cookie, currentLocale()]).toEqual(['ko', '', 'ko'])
  await setLocale('en')
  expect([page.documentElement.lang, page.cookie.slice(0, 7), currentLocale()]).toEqual(['en', 'lang=en', 'en'])
  await setLocale('ko')
})

test('of two choices the later one holds, also if its words came first', async () => {
  const page = { documentElement: { lang: 'ko' }, cookie: '' }
  vi.stubGlobal('document', page)
  const slow = Promise.withResolvers<unknown>()
  beforeLocaleChange((locale) => (locale === 'en' ? slow.promise : Promise.resolve()))
  const first = setLocale('en')
  await setLocale('ko')
  slow.resolve({})
  await first
  expect([page.documentElement.lang, page.cookie.slice(0, 7), currentLocale()]).toEqual(['ko', 'lang=ko', 'ko'])
})
