import type { ProductFilter, ProductSort } from '../product/product.graphql.ts'

/** What is looked for, as it stands in the address: a link, a reload and going back find the same page. */
export type Search = { text: string; category: string; min: string; max: string; inStock: boolean; sort: ProductSort }
export const sorts: readonly ProductSort[] = ['RELEVANCE', 'NEWEST', 'PRICE_UP', 'PRICE_DOWN']

export const readSearch = (params: URLSearchParams): Search => {
  const digits = (name: string) => params.get(name)?.match(/^\d{1,10}$/)?.[0] ?? ''
  const sort = sorts.find((name) => name === params.get('sort')) ?? 'RELEVANCE'
  return {
    text: params.get('text') ?? '',
    category: params.get('category') ?? '',
    min: digits('min'),
    max: digits('max'),
    inStock: params.get('stock') === '1',
    sort,
  }
}
export const writeSearch = (search: Search): URLSearchParams => {
  const { text, category, min, max, inStock, sort } = search
  const entries = Object.entries({ text, category, min, max, stock: inStock ? '1' : '', sort: sort === 'RELEVANCE' ? '' : sort })
  return new URLSearchParams(entries.filter(([, value]) => value !== ''))
}
export const filterOf = ({ text, category, min, max, inStock }: Search): ProductFilter => ({
  text: text || undefined,
  category: category || undefined,
  priceMin: min ? Number(min) : undefined,
  priceMax: max ? Number(max) : undefined,
  inStock: inStock || undefined,
})
