import { expect, test } from 'vitest'
import { choiceKey } from '@jangteo/contracts/catalog/product'
import { optionsOf } from '../../product/options.ts'
import { combinations, commonBeginning, suggestSku, valuesIn } from './options.ts'

const variant = (...options: [string, string][]) => ({ options: options.map(([name, value]) => ({ name, value })) })

test('options and their values stand in the order they first come', () =>
  expect(optionsOf([variant(['색', '비취'], ['크기', '120ml']), variant(['색', '백자'], ['크기', '120ml']), variant()])).toEqual([
    { name: '색', values: ['비취', '백자'] },
    { name: '크기', values: ['120ml'] },
  ]))
test('every choice of one value for each option, once', () => {
  const all = combinations([
    { name: '색', values: ['비취', '백자'] },
    { name: '크기', values: ['소', '중', '대'] },
    { name: '', values: ['x'] },
  ])
  expect(new Set(all.map(choiceKey)).size).toBe(6)
  expect(combinations([])).toEqual([[]])
})
test('a choice is the same in whatever order its options are named', () =>
  expect(choiceKey(variant(['a', '1'], ['b', '2']).options)).toBe(choiceKey(variant(['b', '2'], ['a', '1']).options)))
test('values are typed with commas of any script between, each counts once', () =>
  expect(valuesIn(' 비취, 백자，백자、 쪽빛,')).toEqual(['비취', '백자', '쪽빛']))
test('a suggested SKU is free, and says what of the choice can be said in a SKU', () => {
  expect(suggestSku('CUP', [{ name: '크기', value: '120ml' }], new Set())).toBe('CUP-120ML')
  const taken = new Set(['CUP-1'])
  expect(taken).not.toContain(suggestSku('CUP', [{ name: '색', value: '비취' }], taken))
})
test('SKUs begin alike up to a hyphen', () => {
  expect(commonBeginning(['CUP-CEL-120', 'CUP-WHT-120'])).toBe('CUP')
  expect(commonBeginning(['FUR-0968-1', 'FUR-0968-2'])).toBe('FUR-0968')
  expect(commonBeginning(['MOON-JAR'])).toBe('MOON-JAR')
})
