import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { Price } from '@jangteo/contracts/primitives'
import { rejectionText, stored, useBlocker, useLocale, useMutation, useSession, uuidv7 } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import * as v from 'valibot'
import { ChangePrice } from '../../product/product.graphql.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'

const TypedPrice = v.object({ text: v.string(), was: v.number(), problem: v.optional(v.string()) })
const TypedPrices = v.record(v.string(), TypedPrice)
/** A price as it is typed, and the price it was typed over; `problem`: why it was refused. */
export type TypedPrice = v.InferOutput<typeof TypedPrice>
type Typed = Readonly<Record<string, TypedPrice>>
/** `saved`: prices that this person set, so that their own edits do not flash. */
type Prices = { typed: Typed; saved: Readonly<Record<string, number>> }

/** The number that somebody typed, with commas, spaces and signs of the currency; null for what is no price. */
export const priceIn = (text: string): number | null => {
  const plain = text
    .trim()
    .replace(/[\s,\p{Sc}]|\p{Script=Hangul}$/gu, '')
    .replace('−', '-')
  const number = plain === '' ? Number.NaN : Number(plain)
  return v.is(Price, number) ? number : null
}

/** What is typed once the answer to what was `sent` is there: that is saved, or refused by a `problem`. What was typed since stays as it is. */
export const answered = (typed: Typed, id: string, sent: string, problem?: string): Typed => {
  const { [id]: now, ...others } = typed
  if (now?.text !== sent) return typed
  return problem === undefined ? others : { ...typed, [id]: { ...now, problem } }
}

/** Prices of a product's variants while they are typed. Each is a command of its own: one that is refused holds up no other. What is not saved survives a reload. */
export const usePrices = (productId: string) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { run } = useMutation(ChangePrice)
  const { user } = useSession()
  const person = user?.id ?? ''
  const kept = useMemo(() => stored('localStorage', `jangteo.price-draft.${person}.${productId}`, TypedPrices), [person, productId])
  const [prices, setPrices] = useState<Prices>(() => ({ typed: kept.get() ?? {}, saved: {} }))
  const latest = useRef(prices)
  latest.current = prices
  const type = useCallback(({ id, price }: VariantRow, text: string | null) => {
    setPrices(({ typed: { [id]: before, ...others }, saved }) => ({
      typed: text === null ? others : { ...others, [id]: { text, was: before?.was ?? price } },
      saved,
    }))
  }, [])
  const save = useCallback(
    async (variant: VariantRow) => {
      const typed = latest.current.typed[variant.id]
      const price = typed ? priceIn(typed.text) : null
      if (!typed || price === null) return
      const fail = (problem: string) => setPrices((now) => ({ ...now, typed: answered(now.typed, variant.id, typed.text, problem) }))
      try {
        const { changePrice } = await run({ commandId: uuidv7(), variantId: variant.id, price })
        if (changePrice.__typename === 'Rejected') return fail(rejectionText(locale, changePrice))
        setPrices((now) => ({ typed: answered(now.typed, variant.id, typed.text), saved: { ...now.saved, [variant.id]: price } }))
        toast({ text: t.priceChanged(variant.sku), tone: 'done' })
      } catch {
        fail(t.failed)
      }
    },
    [run, locale, t],
  )
  const waiting = Object.keys(prices.typed).length > 0
  useEffect(() => kept.set(waiting ? prices.typed : null), [kept, waiting, prices.typed])
  useBlocker(waiting)
  return { ...prices, type, save }
}
export type PricesInHand = ReturnType<typeof usePrices>
