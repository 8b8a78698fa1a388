/** What a variant is sold for and called: catalog-command's answer to GET /prices, and what others keep of it. `price` in minor units. */
export type ListedVariant = {
  variantId: string
  productId: string
  sku: string
  title: string
  titleEn: string | null
  image: string | null
  price: number
  currency: string
  published: boolean
}
