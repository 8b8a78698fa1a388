import * as v from 'valibot'
import { Currency, Id, Price, Prose, Sku, Text } from '../primitives.ts'

/** The shop's twelve categories, in the order of the navigation. */
export const categories = [
  { slug: 'kitchen', ko: '주방', en: 'Kitchen' },
  { slug: 'table', ko: '상차림', en: 'Table' },
  { slug: 'ceramics', ko: '도자기', en: 'Ceramics' },
  { slug: 'lighting', ko: '조명', en: 'Lighting' },
  { slug: 'furniture', ko: '가구', en: 'Furniture' },
  { slug: 'fabric', ko: '패브릭', en: 'Fabric' },
  { slug: 'tea-coffee', ko: '차·커피', en: 'Tea & coffee' },
  { slug: 'food', ko: '식품', en: 'Food' },
  { slug: 'bath', ko: '욕실', en: 'Bath' },
  { slug: 'stationery', ko: '문구', en: 'Stationery' },
  { slug: 'storage', ko: '수납', en: 'Storage' },
  { slug: 'garden', ko: '정원', en: 'Garden' },
] as const
export const CategorySlug = v.picklist(
  categories.map(({ slug }) => slug),
  'UNKNOWN_CATEGORY',
)
export type CategorySlug = v.InferOutput<typeof CategorySlug>

export const productStatuses = ['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const
export type ProductStatus = (typeof productStatuses)[number]

export const MAX_VARIANTS = 200
export const Title = Text(200)
export const Description = Prose(10_000)
/** A picture is a path on our own origin, so that the Content-Security-Policy stays closed. */
export const Image = v.pipe(v.string(), v.regex(/^\/pictures\/[\w.-]{1,120}$/, 'IMAGE_PATH'))
export const Images = v.pipe(v.array(Image), v.maxLength(20, 'TOO_MANY'))
export const VariantOption = v.object({ name: Text(60), value: Text(60) })
export type VariantOption = v.InferOutput<typeof VariantOption>
/** Equal for equal choices, whatever the order of their options. */
export const choiceKey = (options: readonly VariantOption[]): string =>
  JSON.stringify(options.map(({ name, value }) => JSON.stringify([name, value])).toSorted())

const OptionWord = v.object({
  name: Text(60),
  value: v.nullish(Text(60), null),
  en: v.nullish(Text(60), null),
  swatch: v.nullish(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'COLOUR')), null),
})
/** See `option-words.ts`. Each option and each value at most once. */
export const OptionWords = v.pipe(
  v.array(OptionWord),
  v.maxLength(300, 'TOO_MANY'),
  v.check((words) => new Set(words.map(({ name, value }) => JSON.stringify([name, value]))).size === words.length, 'TWICE'),
)

/** One that can be bought. Its price lives on the product's stream, its stock on a stream of its own. `image` shows this one among the others. */
export const Variant = v.object({ variantId: Id, sku: Sku, price: Price, options: v.array(VariantOption), image: v.nullish(Image) })
export type Variant = v.InferOutput<typeof Variant>

/** What customers ask beyond the description, such as where it was made, its size and weight; `titleEn` and `textEn` as in ProductFacts. */
const Detail = v.object({ title: Text(60), titleEn: v.nullish(Text(60)), text: Text(300), textEn: v.nullish(Text(300)) })
export const Details = v.pipe(v.array(Detail), v.maxLength(6, 'TOO_MANY'))
export type Details = v.InferOutput<typeof Details>

/** `title` is the shop's own language, `titleEn` what an English page shows instead; null = the same. */
export const ProductFacts = v.object({
  title: Title,
  titleEn: v.nullable(Title),
  description: Description,
  descriptionEn: v.nullable(Description),
  category: CategorySlug,
  images: Images,
  details: v.nullish(Details),
  optionWords: v.nullish(OptionWords),
  currency: Currency,
})
