import { expect, test } from 'vitest'
import { splitUnit } from './split-unit.ts'

test.each([
  ['37,800원', '37,800', '원'],
  ['−4,200원', '−4,200', '원'],
  ['27.5억원', '27.5', '억원'],
  ['₩37,800', '₩37,800', ''],
  ['0.06 s', '0.06', ' s'],
  ['무료', '무료', ''],
  ['', '', ''],
])('%s reads as %s and %s, and nothing is lost', (text, figure, unit) => {
  expect(splitUnit(text)).toEqual({ figure, unit })
  expect(figure + unit).toBe(text)
})
