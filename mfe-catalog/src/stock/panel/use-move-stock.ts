import { MAX_ON_HAND } from '@jangteo/contracts/primitives'
import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { announce, type Locale, rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { useRef, useState } from 'react'
import type { Rejected } from '../../product/product.graphql.ts'
import { useStaffWords, type StaffWords } from '../../words/use-staff-words.ts'
import type { Moves } from '../moves.ts'
import { AdjustStock, ReceiveStock, type StockResult } from '../stock.graphql.ts'

export type Way = 'receive' | 'adjust'
export type Problem = { field: 'count' | 'reason' | 'all'; text: string }

const without = (moves: Moves, id: string): Moves => Object.fromEntries(Object.entries(moves).filter(([key]) => key !== id))

/** The field that a refusal is about, and why in words; `held`: units that orders hold. */
const refusal = ({ code, details }: Rejected, held: number, t: StaffWords, locale: Locale): Problem => {
  if (code === 'INSUFFICIENT_STOCK') return { field: 'count', text: t.heldForOrders(held) }
  if (code === 'VALIDATION' && details?.includes('QUANTITY_RANGE')) return { field: 'count', text: t.stockRange }
  return { field: code === 'VALIDATION' && details?.includes('"reason"') ? 'reason' : 'all', text: rejectionText(locale, { code, details }) }
}

/**
 * Sends a movement. It shows at once; a refusal takes it back and says why. Sent again after a lost answer with the same id, so it counts
 * once; another number or reason is another movement.
 */
export const useMoveStock = (variant: VariantRow, onMoves: (change: (moves: Moves) => Moves) => void, onDone: () => void) => {
  const t = useStaffWords()
  const locale = useLocale()
  const receive = useMutation(ReceiveStock)
  const adjust = useMutation(AdjustStock)
  const [problem, setProblem] = useState<Problem | null>(null)
  const lost = useRef<{ said: string; commandId: string } | null>(null)
  const send = async (way: Way, units: number, reason: string, commandId: string): Promise<StockResult> => {
    const command = { commandId, variantId: variant.id, reason }
    return way === 'receive' ? (await receive.run({ ...command, quantity: units })).receiveStock : (await adjust.run({ ...command, delta: units })).adjustStock
  }
  const fail = (why: Problem) => {
    onMoves((moves) => without(moves, variant.id))
    setProblem(why)
    announce(why.text, 'assertive')
  }
  const move = async (way: Way, units: number | null, reason: string) => {
    if (!units) return setProblem({ field: 'count', text: t.quantityNeeded })
    if (reason === '') return setProblem({ field: 'reason', text: t.reasonNeeded })
    if (Math.abs(units) > MAX_ON_HAND) return setProblem({ field: 'count', text: t.stockRange })
    const what = JSON.stringify([way, units, reason])
    const commandId = lost.current?.said === what ? lost.current.commandId : uuidv7()
    setProblem(null)
    onMoves((moves) => ({ ...moves, [variant.id]: { units, version: variant.version } }))
    try {
      const result = await send(way, units, reason, commandId)
      lost.current = null
      if (result.__typename === 'Rejected') return fail(refusal(result, variant.reserved ?? 0, t, locale))
      announce(t.stockSaved)
      onDone()
    } catch {
      lost.current = { said: what, commandId }
      fail({ field: 'all', text: t.failed })
    }
  }
  return { move, busy: receive.busy || adjust.busy, problem, forget: () => setProblem(null) }
}
