import type { CategorySlug } from '@jangteo/contracts/catalog/product'

/** One product of the demo shop. `key` names it in every run. */
export type Product = {
  key: string
  category: CategorySlug
  title: string
  titleEn: string
  /** Korean, English. */
  about: readonly [string, string]
  /** `<form>-<glaze>`. */
  picture: string
  /** Korean title, English title, Korean text, English text. */
  details?: readonly (readonly [string, string, string, string])[]
  /** `picture` as above: this one among the others. */
  variants: readonly { sku: string; price: number; stock: number; options: readonly { name: string; value: string }[]; picture?: string }[]
}
