import { document } from '@jangteo/mfe-kit'
import type { ProductStatus } from '@jangteo/contracts/catalog/product'
import type { ProductMoment } from '@jangteo/contracts/catalog/product-moment'
import type { OptionWord } from '@jangteo/contracts/catalog/option-words'
import type { ProductView } from './product-view.ts'

/** All of a product, in every query: a page shows the row that came first, whoever asked for it, and a form begins with it. */
export const FIELDS = `__typename id version slug title titleEn description descriptionEn status category { slug } images details { title titleEn text textEn } optionWords { name value en swatch } currency priceFrom createdAt feed { rev n }
  variants { id sku options { name value } image price available onHand reserved changedAt version } priceChange { variantId was now at } stockChange { kind at }`
const PAGE = `nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } count { value capped }`
export const REJECTED = `... on Rejected { code message details }`
export const PRODUCT_RESULT = `__typename ... on ProductAccepted { product { id version slug } } ${REJECTED}`

type Page = { nodes: ProductView[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; count: { value: number; capped: boolean } | null }
export type ProductFilter = {
  text?: string
  category?: string
  priceMin?: number
  priceMax?: number
  inStock?: boolean
  options?: { name: string; values: string[] }[]
  status?: ProductStatus
}
export type ProductSort = 'RELEVANCE' | 'NEWEST' | 'PRICE_UP' | 'PRICE_DOWN'
export type Rejected = { __typename: 'Rejected'; code: string; message: string; details: string | null }
export type ProductResult = { __typename: 'ProductAccepted'; product: { id: string; version: number; slug: string } } | Rejected

export type ProductsAnswer = { products: Page }
export const Products = document<ProductsAnswer, { filter: ProductFilter; sort: ProductSort; first: number; after?: string }>(
  `query Products($filter: ProductFilter, $sort: ProductSort, $first: Int!, $after: String) { products(filter: $filter, sort: $sort, first: $first, after: $after) { ${PAGE} } }`,
)
/** `price` has values such as `0-9999`, `category` slugs, `in-stock` true and false; the others are options, which may have an English word. */
export type Facet = { name: string; en?: string | null; values: { value: string; en?: string | null; count: number }[] }
export type FoundProducts = { products: Page & { facets: Facet[] } }
export const FindProducts = document<FoundProducts, { filter: ProductFilter; sort: ProductSort; first: number; after?: string }>(
  `query FindProducts($filter: ProductFilter, $sort: ProductSort, $first: Int!, $after: String) { products(filter: $filter, sort: $sort, first: $first, after: $after) { ${PAGE} facets { name en values { value en count } } } }`,
)
export const ProductToday = document<{ product: ProductView | null; productToday: ProductMoment[] }, { slug: string }>(
  `query ProductToday($slug: String!) { product(slug: $slug) { ${FIELDS} } productToday(slug: $slug) { seq kind at variantId quantity left was now } }`,
)
export const OneProduct = document<{ product: ProductView | null }, { id?: string; slug?: string; minVersion?: number }>(
  `query OneProduct($id: ID, $slug: String, $minVersion: Int) { product(id: $id, slug: $slug, minVersion: $minVersion) { ${FIELDS} } }`,
)
export const Featured = document<{ featured: Page }, { first: number }>(`query Featured($first: Int!) { featured(first: $first) { ${PAGE} } }`, null, [
  { path: '/', variables: { first: 4 } },
])
export const RecentChanges = document<{ recentChanges: Page }, { first: number }>(
  `query RecentChanges($first: Int!) { recentChanges(first: $first) { ${PAGE} } }`,
)
export type ProductInput = {
  title?: string
  titleEn?: string | null
  description?: string
  descriptionEn?: string | null
  category?: string
  images?: string[]
  optionWords?: OptionWord[]
}
export type NewVariant = { sku: string; price: number; options: { name: string; value: string }[] }
export const CreateProduct = document<{ createProduct: ProductResult }, { commandId: string; input: ProductInput & { variants: NewVariant[] } }>(
  `mutation CreateProduct($commandId: ID!, $input: CreateProductInput!) { createProduct(commandId: $commandId, input: $input) { ${PRODUCT_RESULT} } }`,
)
export const ChangePrice = document<{ changePrice: ProductResult }, { commandId: string; variantId: string; price: number }>(
  `mutation ChangePrice($commandId: ID!, $variantId: ID!, $price: MinorUnits!) { changePrice(commandId: $commandId, variantId: $variantId, price: $price) { ${PRODUCT_RESULT} } }`,
)
export const PublishProduct = document<{ publishProduct: ProductResult }, { commandId: string; id: string }>(
  `mutation PublishProduct($commandId: ID!, $id: ID!) { publishProduct(commandId: $commandId, id: $id) { ${PRODUCT_RESULT} } }`,
)
export const ArchiveProduct = document<{ archiveProduct: ProductResult }, { commandId: string; id: string }>(
  `mutation ArchiveProduct($commandId: ID!, $id: ID!) { archiveProduct(commandId: $commandId, id: $id) { ${PRODUCT_RESULT} } }`,
)
