import { stored, useObservable } from '@jangteo/mfe-kit'
import * as v from 'valibot'
import type { Cart } from './cart.ts'

const Stored: v.GenericSchema<unknown, Cart> = v.array(
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

const kept = stored('localStorage', 'jangteo.cart', Stored)
const EMPTY: Cart = []

/** Survives reloads, and agrees between tabs and between versions of this part. What cannot be read is an empty cart: never a broken page. */
export const changeCart = (change: (cart: Cart) => Cart): void => kept.set(change(kept.get() ?? EMPTY))

export const useCart = (): Cart => useObservable(kept) ?? EMPTY
