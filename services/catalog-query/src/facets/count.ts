import { type Bits, both, count, countBoth, eachOf, noBits, put, union, without } from './bits.ts'
import { type Columns, wordKey } from './columns.ts'
import { priceSteps } from './price-steps.ts'

/** What narrows a list. A product has an option if one of its variants has one of the values; with several options it has each of them. */
export type Narrowing = {
  category?: string
  priceMin?: number
  priceMax?: number
  inStock?: boolean
  options?: readonly { name: string; values: readonly string[] }[]
}
/** `en`: what an English page calls an option or a value, where it is not the same. */
export type Facet = { name: string; en?: string; values: { value: string; en?: string; count: number }[] }
export type Counted = { count: number; facets: Facet[] }

const NAMES = 12
const VALUES = 30

const inPrice = ({ price }: Columns, base: Bits, { priceMin = 0, priceMax = Infinity }: Narrowing): Bits => {
  const found = noBits(base.length)
  eachOf(base, (n) => put(found, n, (price[n] ?? 0) >= priceMin && (price[n] ?? 0) <= priceMax))
  return found
}

/** Each filter in force as the set it leaves of `base`, by the name of its facet. */
const narrowed = (columns: Columns, base: Bits, narrowing: Narrowing): Map<string, Bits> => {
  const { words } = columns
  const { category, priceMin, priceMax, inStock, options = [] } = narrowing
  const sets = new Map<string, Bits>()
  if (category !== undefined) sets.set('category', columns.category.get(category) ?? noBits(words))
  if (priceMin !== undefined || priceMax !== undefined) sets.set('price', inPrice(columns, base, narrowing))
  if (inStock !== undefined) sets.set('in-stock', inStock ? columns.inStock : without(base, columns.inStock))
  for (const { name, values } of options)
    sets.set(
      `option ${name}`,
      union(
        values.flatMap((value) => columns.options.get(name)?.get(value) ?? []),
        words,
      ),
    )
  return sets
}

/** Most first. Of two that are as many the first by its letters, so that every replica, whenever it started, says the same. */
const mostFirst = (one: number, other: number, name: string, otherName: string) => other - one || (name < otherName ? -1 : 1)

const counts = (sets: Iterable<[string, Bits]>, within: Bits, chosen: readonly string[] = []) =>
  [...sets]
    .map(([value, bits]) => ({ value, count: countBoth(bits, within) }))
    .filter((one) => one.count > 0 || chosen.includes(one.value))
    .sort((a, b) => mostFirst(a.count, b.count, a.value, b.value))

const pricesOf = ({ price }: Columns, within: Bits): Uint32Array => {
  const prices = new Uint32Array(count(within))
  let at = 0
  eachOf(within, (n) => {
    prices[at++] = price[n] ?? 0
  })
  return prices
}

/** What most products call an option, or one of its values, in English; undefined if none has a word for it. */
const englishOf = ({ english }: Columns, name: string, value: string | null = null): string | undefined =>
  [...(english.get(wordKey(name, value)) ?? [])]
    .map(([word, bits]) => ({ word, uses: count(bits) }))
    .filter(({ uses }) => uses > 0)
    .sort((a, b) => mostFirst(a.uses, b.uses, a.word, b.word))[0]?.word

const optionFacets = (columns: Columns, narrowing: Narrowing, others: (facet: string) => Bits): Facet[] => {
  const chosen = new Map(narrowing.options?.map(({ name, values }) => [name, values]))
  const facets = [...columns.options].map(([name, sets]) => {
    const values = counts(sets, others(`option ${name}`), chosen.get(name))
    return { name, values: values.slice(0, VALUES), all: values.reduce((sum, value) => sum + value.count, 0) }
  })
  const shown = facets.filter(({ values }) => values.length > 0).sort((a, b) => mostFirst(a.all, b.all, a.name, b.name))
  return shown.slice(0, NAMES).map(({ name, values }) => ({
    name,
    en: englishOf(columns, name),
    values: values.map((one) => ({ ...one, en: englishOf(columns, name, one.value) })),
  }))
}

/** How many of `base` match, and for each facet how many each of its values would leave: with every other filter applied, not its own. */
export const countFacets = (columns: Columns, base: Bits, narrowing: Narrowing): Counted => {
  const sets = narrowed(columns, base, narrowing)
  const all = [...sets.values()].reduce(both, base)
  const others = (facet: string): Bits =>
    sets.has(facet) ? [...sets].reduce((within, [name, bits]) => (name === facet ? within : both(within, bits)), base) : all
  const stock = others('in-stock')
  const inStock = countBoth(stock, columns.inStock)
  const steps = priceSteps(pricesOf(columns, others('price')))
  return {
    count: count(all),
    facets: [
      { name: 'category', values: counts(columns.category, others('category'), narrowing.category === undefined ? [] : [narrowing.category]) },
      { name: 'price', values: steps.map((step) => ({ value: `${step.from}-${step.to}`, count: step.count })) },
      {
        name: 'in-stock',
        values: [
          { value: 'true', count: inStock },
          { value: 'false', count: count(stock) - inStock },
        ],
      },
      ...optionFacets(columns, narrowing, others),
    ],
  }
}
