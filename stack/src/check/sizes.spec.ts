import { expect, test } from 'vitest'
import { tooLong } from './sizes.ts'

test('a source may have 250 lines and a test 350', () => {
  const files = [
    { path: 'a.ts', lines: 250 },
    { path: 'b.ts', lines: 251 },
    { path: 'c.spec.ts', lines: 350 },
    { path: 'd.spec.tsx', lines: 351 },
  ]
  expect(tooLong(files).map(({ path }) => path)).toEqual(['b.ts', 'd.spec.tsx'])
})
