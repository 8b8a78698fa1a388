import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import type { Cart } from './cart.ts'

const KEY = 'jangteo.cart'
const Stored = v.array(
  v.object({
    variantId: v.string(),
    productId: v.string(),
    slug: v.string(),
    title: v.string(),
    titleEn: v.nullable(v.string()),
    options: v.string(),
    image: v.nullable(v.string()),
    sku: v.string(),
    seenPrice: v.number(),
    quantity: v.number(),
  }),
)

/** What cannot be read is an empty cart: never a broken page. */
const parse = (text: string | null): Cart => {
  try {
    const parsed = v.safeParse(Stored, JSON.parse(text ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

let text = localStorage.getItem(KEY)
let cart = parse(text)
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Another tab, or another version of this part, changed it: localStorage is the one truth. */
const refresh = () => {
  const now = localStorage.getItem(KEY)
  if (now === text) return
  text = now
  cart = parse(now)
  tell()
}
addEventListener('storage', (event) => {
  if (event.key === KEY || event.key === null) refresh()
})

/** Survives reloads, and agrees between tabs. */
export const changeCart = (change: (cart: Cart) => Cart) => {
  refresh()
  cart = change(cart)
  text = JSON.stringify(cart)
  localStorage.setItem(KEY, text)
  tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useCart = (): Cart => useSyncExternalStore(subscribe, () => cart)
