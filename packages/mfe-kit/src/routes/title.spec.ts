import { expect, test } from 'vitest'
import { documentTitle } from './title.ts'

test('the tab names the page, then the shop', () => {
  expect(documentTitle('달항아리 화병', '장터')).toBe('달항아리 화병 · 장터')
  expect(documentTitle('', '장터')).toBe('장터')
})
