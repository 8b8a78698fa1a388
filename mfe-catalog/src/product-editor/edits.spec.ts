import { expect, test } from 'vitest'
import { changedFields, type Fields, inputOf, merge } from './edits.ts'

const base: Fields = { title: '찻잔', titleEn: 'Cup', description: '', descriptionEn: '', category: 'table', images: [] }

test('only changed fields are sent', () => {
  const typed = { ...base, title: '청자 찻잔', images: ['/pictures/a.svg'] }
  expect(inputOf(typed, changedFields(typed, base))).toEqual({ title: '청자 찻잔', images: ['/pictures/a.svg'] })
})
test('an emptied English title means: the same as in Korean', () => expect(inputOf({ ...base, titleEn: ' ' }, ['titleEn'])).toEqual({ titleEn: null }))
test('what nobody typed in follows the newer product', () =>
  expect(merge({ ...base, title: '내 것' }, base, { ...base, description: '새 설명' })).toEqual({
    fields: { ...base, title: '내 것', description: '새 설명' },
    conflicts: [],
  }))
test('the same field changed by both is in conflict and keeps what was typed', () =>
  expect(merge({ ...base, title: '내 것' }, base, { ...base, title: '남의 것' })).toEqual({ fields: { ...base, title: '내 것' }, conflicts: ['title'] }))
test('both wrote the same: no conflict', () => expect(merge({ ...base, title: '같은 것' }, base, { ...base, title: '같은 것' }).conflicts).toEqual([]))
