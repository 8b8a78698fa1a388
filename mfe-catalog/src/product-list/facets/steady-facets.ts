import type { Facet } from '../../product/product.graphql.ts'

const steady = (before: Facet | undefined, now: Facet): Facet => {
  if (!before || now.name === 'price') return now
  const counts = new Map(now.values.map((value) => [value.value, value]))
  const kept = before.values.map((value) => counts.get(value.value) ?? { ...value, count: 0 })
  return { ...now, values: [...kept, ...now.values.filter(({ value }) => !before.values.some((known) => known.value === value))] }
}

/**
 * Facets as they are shown while one question stands: each keeps its place and its values' order, a value that nothing has any more stays
 * with 0, a new one comes last. Steps of price are a picture of the whole and are taken as they come.
 */
export const steadyFacets = (before: readonly Facet[], now: readonly Facet[]): Facet[] => {
  const newest = new Map(now.map((facet) => [facet.name, facet]))
  const kept = before.map((facet) => steady(facet, newest.get(facet.name) ?? { name: facet.name, values: [] }))
  return [...kept, ...now.filter(({ name }) => !before.some((facet) => facet.name === name))]
}
