import type { ProductFilter, ProductSort } from '../product/product.graphql.ts'

/** A kind of choice, and those of its values that are wanted. */
export type ChosenOption = { name: string; values: string[] }
/** What is looked for, as it stands in the address: a link, a reload and going back find the same page. */
export type Search = { text: string; category: string; priceMin: string; priceMax: string; inStock: boolean; options: ChosenOption[]; sort: ProductSort }
export const sorts: readonly ProductSort[] = ['RELEVANCE', 'NEWEST', 'PRICE_UP', 'PRICE_DOWN']
/** No filter but words and category. */
export const unfiltered = { priceMin: '', priceMax: '', inStock: false, options: [] } satisfies Partial<Search>

/** Before an option's name in the address, so that an option may be called anything. */
const OPTION = 'o.'

const readOptions = (params: URLSearchParams): ChosenOption[] => {
  const names = new Set([...params.keys()].filter((key) => key.startsWith(OPTION) && key !== OPTION))
  return [...names].map((key) => ({ name: key.slice(OPTION.length), values: params.getAll(key) }))
}

export const readSearch = (params: URLSearchParams): Search => {
  const digits = (name: string) => params.get(name)?.match(/^\d{1,10}$/)?.[0] ?? ''
  const sort = sorts.find((name) => name === params.get('sort')) ?? 'RELEVANCE'
  return {
    text: params.get('text') ?? '',
    category: params.get('category') ?? '',
    priceMin: digits('priceMin'),
    priceMax: digits('priceMax'),
    inStock: params.get('inStock') === '1',
    options: readOptions(params),
    sort,
  }
}
export const writeSearch = (search: Search): URLSearchParams => {
  const { text, category, priceMin, priceMax, inStock, options, sort } = search
  const entries = Object.entries({ text, category, priceMin, priceMax, inStock: inStock ? '1' : '', sort: sort === 'RELEVANCE' ? '' : sort })
  const chosen = options.flatMap(({ name, values }) => values.map((value) => [`${OPTION}${name}`, value] as [string, string]))
  return new URLSearchParams([...entries.filter(([, value]) => value !== ''), ...chosen])
}

/** The options with one value more, or without it. */
export const withOption = (options: readonly ChosenOption[], name: string, value: string, wanted: boolean): ChosenOption[] => {
  const others = options.find((option) => option.name === name)?.values.filter((other) => other !== value) ?? []
  const values = wanted ? [...others, value] : others
  return [...options.filter((option) => option.name !== name), ...(values.length > 0 ? [{ name, values }] : [])]
}

/** The shop's window shows what is for sale, to staff as well. */
export const filterOf = ({ text, category, priceMin, priceMax, inStock, options }: Search): ProductFilter => ({
  text: text || undefined,
  category: category || undefined,
  priceMin: priceMin ? Number(priceMin) : undefined,
  priceMax: priceMax ? Number(priceMax) : undefined,
  inStock: inStock || undefined,
  options: options.length > 0 ? options : undefined,
  status: 'PUBLISHED',
})
