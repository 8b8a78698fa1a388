import type { ComponentType, ReactNode } from 'react'
import type { Late } from './late.tsx'

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

/** One line of the command palette: a thing, or what can be done with what was typed. `note` and `end` may be live. */
export type PaletteLine = {
  id: string
  label: ReactNode
  note?: ReactNode
  end?: ReactNode
  picture?: string
  icon?: ComponentType<{ className?: string }>
  href: string
}
/** What one part found: what can be done, and the things themselves under their title (`count`: how many there are in all). `took` is in ms. */
export type PaletteAnswer = { todo: PaletteLine[]; things: { title: string; count: string; lines: PaletteLine[] } | null; took: number | null }

/** Something that happened and that this person may want to go to. `id` names the event, `at` is when (ISO 8601). */
export type NewsItem = { id: string; text: string; at: string; href: string }

/** The figure beside one of a part's places in the staff rail; `item` is its id in the manifest's navigation. */
export type RailCount = { item: string; count: string; tone?: 'gold' | 'madder' }

/** Every place where one part shows something inside another, and what it is given there. A new slot is one line here. */
export type SlotProps = {
  'home.featured': object
  'home.recent': object
  'home.orders': object
  'home.staff': object
  /** Shows nothing itself: it tells the shell, which draws all parts' series on one strip. */
  'home.pulse': { tell: (part: string, series: readonly PulseSeries[]) => void }
  /** Shows nothing itself: it tells the shell what happened lately, which the bell lists. */
  'header.news': { tell: (part: string, items: readonly NewsItem[]) => void }
  /** Shows nothing itself: it tells the shell the figures beside its places in the rail. */
  'rail.counts': { tell: (part: string, counts: readonly RailCount[]) => void }
  'header.search': object
  'header.cart': object
  'product.actions': { product: SlotProduct; variantId: string }
  'card.actions': { product: SlotProduct }
  'order.below': { productIds: string[] }
  /** Shows nothing itself: it tells the shell what it found, which shows all parts' answers as one list. */
  'palette.results': { text: string; tell: (part: string, answer: PaletteAnswer) => void }
}
export type SlotName = keyof SlotProps

/**
 * Default export of a micro front end's exposed module. `Routes` is rendered inside its basePath, so its route patterns are relative to that.
 * `doors`: what the routes draw and slots do not, the storefront's pages and those behind the counter; whoever needs none of them goes without their code.
 */
export type Remote = {
  Routes: ComponentType
  slots: { [Name in SlotName]?: ComponentType<SlotProps[Name]> }
  doors: { pages: Late; staff: Late }
}
