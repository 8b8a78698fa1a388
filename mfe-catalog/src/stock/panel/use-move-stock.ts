import { MAX_ON_HAND } from '@jangteo/contracts/primitives'
import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { announce, attemptsOf, execute, type Locale, rejectionText, useLocale, useSession } from '@jangteo/mfe-kit'
import { useMemo, useState } from 'react'
import type { Rejected } from '../../product/product.graphql.ts'
import { useStaffWords, type StaffWords } from '../../words/use-staff-words.ts'
import type { Moves } from '../moves.ts'
import { AdjustStock, ReceiveStock, type StockResult } from '../stock.graphql.ts'
import { type MoveDraft, reasonOf, type Way } from './move-draft.ts'

type Movement = { way: Way; units: number; reason: string }
export type Problem = { field: 'count' | 'reason' | 'all'; text: string }

const without = (moves: Moves, id: string): Moves => Object.fromEntries(Object.entries(moves).filter(([key]) => key !== id))

/** The field that a refusal is about, and why in words; `held`: units that orders hold. */
const refusal = ({ code, details }: Rejected, held: number, t: StaffWords, locale: Locale): Problem => {
  if (code === 'INSUFFICIENT_STOCK') return { field: 'count', text: t.heldForOrders(held) }
  if (code === 'VALIDATION' && details?.includes('QUANTITY_RANGE')) return { field: 'count', text: t.stockRange }
  return { field: code === 'VALIDATION' && details?.includes('"reason"') ? 'reason' : 'all', text: rejectionText(locale, { code, details }) }
}

/** What is asked for, or the first thing that is missing. */
const movementOf = (draft: MoveDraft, t: StaffWords): Movement | Problem => {
  const { way, units } = draft
  const reason = reasonOf(draft)
  if (!units) return { field: 'count', text: t.quantityNeeded }
  if (reason === '') return { field: 'reason', text: t.reasonNeeded }
  return Math.abs(units) > MAX_ON_HAND ? { field: 'count', text: t.stockRange } : { way, units, reason }
}

const ask = async ({ way, units, reason }: Movement, commandId: string, variantId: string): Promise<StockResult> => {
  const command = { commandId, variantId, reason }
  return way === 'receive'
    ? (await execute(ReceiveStock, { ...command, quantity: units })).data.receiveStock
    : (await execute(AdjustStock, { ...command, delta: units })).data.adjustStock
}

/**
 * Sends a movement. It shows at once; a refusal takes it back and says why. What was not answered is sent again word for word as long as its draft
 * is as it was, after a reload too, so it counts once. Resolves with whether it was accepted.
 */
export const useMoveStock = (variant: VariantRow, onMoves: (change: (moves: Moves) => Moves) => void) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { user } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const attempts = useMemo(() => attemptsOf<Movement>(`jangteo.moved.${user?.id}.${variant.id}`), [user?.id, variant.id])
  const fail = (why: Problem): false => {
    onMoves((moves) => without(moves, variant.id))
    setProblem(why)
    announce(why.text, 'assertive')
    return false
  }
  const send = async (draft: MoveDraft, movement: Movement): Promise<boolean> => {
    const typed = JSON.stringify(draft)
    const { commandId, sent, again } = attempts.begin(typed, movement)
    setProblem(null)
    // what was sent before may be done already
    if (!again) onMoves((moves) => ({ ...moves, [variant.id]: { units: sent.units, version: variant.version } }))
    setBusy(true)
    const result = await ask(sent, commandId, variant.id).catch(() => null)
    setBusy(false)
    if (!result) return fail({ field: 'all', text: t.failed })
    attempts.end(typed)
    if (result.__typename === 'Rejected') return fail(refusal(result, variant.reserved ?? 0, t, locale))
    announce(t.stockSaved)
    return true
  }
  const move = async (draft: MoveDraft): Promise<boolean> => {
    const wanted = movementOf(draft, t)
    if ('units' in wanted) return send(draft, wanted)
    setProblem(wanted)
    return false
  }
  return { move, busy, problem, forget: () => setProblem(null) }
}
