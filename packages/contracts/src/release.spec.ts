import { expect, test } from 'vitest'
import { filesFor } from './release.ts'

const release = {
  js: ['entry.js', 'en.js', 'ko.js', 'page.js', 'shared.js', 'staff.js'],
  css: ['app.css', 'staff.css'],
  doors: { pages: ['page.js', 'shared.js'], staff: ['shared.js', 'staff.js', 'staff.css'], ko: ['ko.js'], en: ['en.js'] },
}

test('beside its slots a part is fetched without its pages, in one language', () => {
  expect(filesFor(release, { onPage: false, staff: false, language: 'ko' })).toEqual(['entry.js', 'ko.js', 'app.css'])
  expect(filesFor(release, { onPage: false, staff: true, language: 'en' })).toEqual(['entry.js', 'en.js', 'app.css'])
})
test('no customer fetches what stands behind the counter, but what their pages share with it', () =>
  expect(filesFor(release, { onPage: true, staff: false, language: 'ko' })).toEqual(['entry.js', 'ko.js', 'page.js', 'shared.js', 'app.css']))
test('staff on a page have all but the other language', () =>
  expect(filesFor(release, { onPage: true, staff: true, language: 'ko' })).toEqual([...release.js.filter((file) => file !== 'en.js'), ...release.css]))
