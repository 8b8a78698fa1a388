import { expect, test } from 'vitest'
import { filesIn, namedIn, overLimits } from './budgets.ts'

test('a part that outgrows its budget is named with both figures', () => {
  expect(overLimits({ shell: 171, catalog: 12 })).toEqual(['shell: 171.0 KB are over the budget of 170'])
  expect(overLimits({ shell: 170 })).toEqual([])
})
test('a part without a budget is refused', () => expect(overLimits({ 'mfe-new': 1 })).toHaveLength(1))

test('scripts and styles of the page are found, pictures and fonts are not', () =>
  expect(namedIn('<script src="/a.js"></script><link rel="modulepreload" href="/assets/b.js"><link href="/c.css"><link href="/d.woff2">')).toEqual([
    'a.js',
    'assets/b.js',
    'c.css',
  ]))

test('a file that is not there does not pass as one that weighs nothing', () =>
  expect(() => filesIn(import.meta.dirname, (file) => file.endsWith('.woff2'))).toThrow('to be weighed'))
