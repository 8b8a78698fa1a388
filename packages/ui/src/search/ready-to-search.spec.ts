import { expect, test } from 'vitest'
import { readyToSearch } from './ready-to-search.ts'

test.each([
  ['', true],
  ['찻잔', true],
  ['찻ㅈ', false],
  ['cup', true],
  ['ㅊㅈ', true],
  ['달항아리 ㅎ', true],
])('%s is searched: %s', (text, ready) => expect(readyToSearch(text)).toBe(ready))
