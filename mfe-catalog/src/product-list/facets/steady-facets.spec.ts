import { expect, test } from 'vitest'
import { steadyFacets } from './steady-facets.ts'

const facet = (name: string, ...values: [string, number][]) => ({ name, values: values.map(([value, count]) => ({ value, count })) })

test('while a question stands, values keep their places: 0 stays, what is new comes last', () =>
  expect(steadyFacets([facet('색', ['비취', 3], ['백자', 1])], [facet('색', ['쪽빛', 9], ['비취', 2])])).toEqual([
    facet('색', ['비취', 2], ['백자', 0], ['쪽빛', 9]),
  ]))
test('a facet that nothing has any more keeps its place too, and a new one comes last', () =>
  expect(steadyFacets([facet('색', ['비취', 1]), facet('크기', ['소', 1])], [facet('구성', ['한 점', 1]), facet('크기', ['소', 2])])).toEqual([
    facet('색', ['비취', 0]),
    facet('크기', ['소', 2]),
    facet('구성', ['한 점', 1]),
  ]))
test('the steps of price are those of now', () =>
  expect(steadyFacets([facet('price', ['0-9', 1])], [facet('price', ['0-99', 2])])).toEqual([facet('price', ['0-99', 2])]))
