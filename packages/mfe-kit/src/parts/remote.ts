import type { ComponentType } from 'react'

/** A product as the slot on its page gets it. */
export type SlotProduct = {
  id: string
  slug: string
  title: string
  titleEn: string | null
  image: string | null
  currency: string
  variants: { id: string; sku: string; options: { name: string; value: string }[]; price: number; available: number }[]
}

/** One kind of thing that happens in a shop: how often in which second (Unix), oldest first. */
export type PulseSeries = { tone: 'ink' | 'gold' | 'jade'; label: string; seconds: [second: number, count: number][] }

/** Every place where one part shows something inside another, and what it is given there. A new slot is one line here. */
export type SlotProps = {
  'home.featured': object
  'home.recent': object
  'home.orders': object
  'home.staff': object
  /** Shows nothing itself: it tells the shell, which draws all parts' series on one strip. */
  'home.pulse': { tell: (part: string, series: readonly PulseSeries[]) => void }
  'header.search': object
  'header.cart': object
  'product.actions': { product: SlotProduct; variantId: string }
  'card.actions': { product: SlotProduct }
  'order.below': { orderId: string; productIds?: string[] }
  'palette.results': { text: string; onPick: () => void }
}
export type SlotName = keyof SlotProps

/** Default export of a micro front end's exposed module. `Routes` is rendered inside its basePath, so its route patterns are relative to that. */
export type Remote = { Routes: ComponentType; slots: { [Name in SlotName]?: ComponentType<SlotProps[Name]> } }
