import { expect, test } from 'vitest'
import { begin, decide, type Editable, type Editing, follow, inputOf, savable, unsaved } from './edits.ts'

const product: Editable = { version: 3, title: '찻잔', titleEn: 'Cup', description: '', descriptionEn: null, category: 'table', images: [] }
const start = begin(product, null)
const type = (now: Editing, typed: Partial<Editing['typed']>): Editing => ({ ...now, typed: { ...now.typed, ...typed } })
const later = (changes: Partial<Editable>, version = 4): Editable => ({ ...product, ...changes, version })

test('only changed fields are sent', () => {
  const now = type(start, { title: '청자 찻잔', images: ['/pictures/a.svg'] })
  expect(inputOf(now.typed, unsaved(now))).toEqual({ title: '청자 찻잔', images: ['/pictures/a.svg'] })
})
test('an emptied English title means: the same as in Korean', () =>
  expect(inputOf(type(start, { titleEn: ' ' }).typed, ['titleEn'])).toEqual({ titleEn: null }))

test('a word with a space around it is saved without, and known as one’s own when it comes back; one of spaces alone is none', () => {
  const word = (value: string, en: string | null) => ({ name: '색', value, en, swatch: null })
  const now = type(start, { optionWords: [word('비취', ' Jade '), word('백자', ' ')] })
  expect(inputOf(now.typed, unsaved(now))).toEqual({ optionWords: [word('비취', 'Jade')] })
  const saved = follow({ ...now, sent: { optionWords: now.typed.optionWords } }, later({ optionWords: [word('비취', 'Jade')] }))
  expect([saved.before, unsaved(saved)]).toEqual([{}, []])
  expect(unsaved(type(start, { optionWords: [word('비취', ' ')] }))).toEqual([])
})

test('what nobody typed in follows the newer product', () => {
  const now = follow(type(start, { title: '내 것' }), later({ description: '새 설명' }))
  expect(now).toMatchObject({ typed: { title: '내 것', description: '새 설명' }, version: 4, before: {} })
})
test('the same field changed by both is in conflict, keeps what was typed and what both began with; the others may be saved', () => {
  const now = follow(type(start, { title: '내 것', titleEn: 'Mine' }), later({ title: '남의 것' }))
  expect(now).toMatchObject({ typed: { title: '내 것' }, base: { title: '남의 것' }, before: { title: '찻잔' } })
  expect(savable(now)).toEqual(['titleEn'])
  const again = follow(now, later({ title: '또 남의 것' }, 5))
  expect(again).toMatchObject({ base: { title: '또 남의 것' }, before: { title: '찻잔' } })
})
test('both wrote the same: no conflict, nothing unsaved', () => {
  const now = follow(type(start, { title: '같은 것' }), later({ title: '같은 것' }))
  expect([now.before, unsaved(now)]).toEqual([{}, []])
})
test('what comes back as it was sent is one’s own, also when more was typed meanwhile', () => {
  const sent: Editing = { ...type(start, { title: '내 것', titleEn: '' }), sent: { title: '내 것', titleEn: '' } }
  const now = follow(type(sent, { title: '내 것 더' }), later({ title: '내 것', titleEn: null }))
  expect(now.before).toEqual({})
  expect(savable(now)).toEqual(['title'])
})
test('a space at the end is nothing to save, and stays while somebody types on', () => {
  const now = follow({ ...type(start, { title: '내 것 ' }), sent: { title: '내 것 ' } }, later({ title: '내 것' }))
  expect([now.typed.title, now.before, unsaved(now)]).toEqual(['내 것 ', {}, []])
})
test('an older product changes nothing', () => {
  const now = follow(start, later({ title: '새것' }))
  expect(follow(now, product)).toBe(now)
})
test('a decided conflict is none any more, and what was decided for may be saved', () => {
  const now = follow(type(start, { title: '내 것' }), later({ title: '남의 것' }))
  expect(savable(decide(now, 'title', '둘 다'))).toEqual(['title'])
  expect(unsaved(decide(now, 'title', '남의 것'))).toEqual([])
})
test('a draft goes on where it was left; a field that changed since is in conflict', () => {
  const draft = { typed: { title: '쓰던 것', description: '쓰던 설명' }, base: { title: '찻잔', description: '' } }
  const now = begin(later({ title: '남의 것' }, 9), draft)
  expect(now).toMatchObject({ typed: { title: '쓰던 것', description: '쓰던 설명' }, version: 9, before: { title: '찻잔' } })
  expect(savable(now)).toEqual(['description'])
})
