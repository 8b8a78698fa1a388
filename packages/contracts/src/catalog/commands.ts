import * as v from 'valibot'
import { Currency, Id, MAX_ON_HAND, Price, Sku, Text } from '../primitives.ts'
import { CategorySlug, Description, Details, Image, Images, MAX_VARIANTS, OptionWords, Title, VariantOption } from './product.ts'

const command = { commandId: Id }

/** A list is narrowed by these beside its options, each under its name: an option of the same name could not be told from it. */
const NARROWED_BY = ['category', 'price', 'in-stock']
const NewOption = v.object({ ...VariantOption.entries, name: v.pipe(VariantOption.entries.name, v.notValues(NARROWED_BY, 'OPTION_NAME')) })
const NewOptions = v.pipe(
  v.array(NewOption),
  v.maxLength(5, 'TOO_MANY'),
  v.check((options) => new Set(options.map(({ name }) => name)).size === options.length, 'TWICE'),
)
const NewVariants = v.pipe(
  v.array(v.object({ sku: Sku, price: Price, options: v.nullish(NewOptions, []), image: v.nullish(Image) })),
  v.minLength(1, 'TOO_FEW'),
  v.maxLength(MAX_VARIANTS, 'TOO_MANY'),
)

/** POST /products. The service makes the ids. */
export const CreateProduct = v.object({
  ...command,
  title: Title,
  titleEn: v.nullish(Title, null),
  description: v.nullish(Description, ''),
  descriptionEn: v.nullish(Description, null),
  category: CategorySlug,
  currency: v.nullish(Currency, 'KRW'),
  images: v.nullish(Images, []),
  details: v.nullish(Details),
  optionWords: v.nullish(OptionWords),
  variants: NewVariants,
})
export type CreateProduct = v.InferOutput<typeof CreateProduct>

/** POST /products/:id/edit. Only the given fields change; `expectedVersion` guards those fields, not the whole product. */
export const EditProduct = v.object({
  ...command,
  expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
  title: v.nullish(Title),
  titleEn: v.optional(v.nullable(Title)),
  description: v.nullish(Description),
  descriptionEn: v.optional(v.nullable(Description)),
  category: v.nullish(CategorySlug),
  images: v.nullish(Images),
  details: v.nullish(Details),
  optionWords: v.nullish(OptionWords),
})
export type EditProduct = v.InferOutput<typeof EditProduct>

/** POST /products/:id/variants. The service makes the ids. */
export const AddVariants = v.object({ ...command, variants: NewVariants })
export type AddVariants = v.InferOutput<typeof AddVariants>

/** POST /variants/:id/price */
export const ChangePrice = v.object({ ...command, price: Price })
export type ChangePrice = v.InferOutput<typeof ChangePrice>

/** POST /products/:id/publish and /products/:id/archive */
export const PublishProduct = v.object(command)
export const ArchiveProduct = v.object(command)

/** POST /variants/:id/receive */
export const ReceiveStock = v.object({
  ...command,
  quantity: v.pipe(v.number(), v.integer('QUANTITY_RANGE'), v.minValue(1, 'QUANTITY_RANGE'), v.maxValue(MAX_ON_HAND, 'QUANTITY_RANGE')),
  reason: Text(200),
})
export type ReceiveStock = v.InferOutput<typeof ReceiveStock>

/** POST /variants/:id/adjust. `delta` is signed and not 0. */
export const AdjustStock = v.object({
  ...command,
  delta: v.pipe(
    v.number(),
    v.integer('QUANTITY_RANGE'),
    v.minValue(-MAX_ON_HAND, 'QUANTITY_RANGE'),
    v.maxValue(MAX_ON_HAND, 'QUANTITY_RANGE'),
    v.notValue(0, 'QUANTITY_RANGE'),
  ),
  reason: Text(200),
})
export type AdjustStock = v.InferOutput<typeof AdjustStock>
