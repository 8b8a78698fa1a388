import type { StockEvent } from '@jangteo/contracts/catalog/events'
import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import type { Trace } from '@jangteo/contracts/envelope'
import type { Principal } from '@jangteo/contracts/principal'
import { type CommandReply, type Decision, rejection } from '@jangteo/contracts/rejection'
import { handleCommand } from '@jangteo/cqrs/write/handle-command'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import { actor } from '../product/command.ts'
import type { Product } from '../product/product.ts'
import { findVariant } from './find-variant.ts'
import { recordMovements } from './record-movements.ts'
import { available, type Balance, type StockRow, stockDecider } from './stock.ts'

const optionsOf = async (pool: Pool, { productId, variantId }: StockRow) => {
  const { rows } = await pool.query<{ state: Product }>({
    name: 'product-state',
    text: 'SELECT state FROM streams WHERE id = $1',
    values: [`product-${productId}`],
  })
  return rows[0]?.state.variants.find((variant) => variant.variantId === variantId)?.options ?? []
}

/** Decides one command on one variant's stock and answers with the variant. */
export const commandStock = async (
  { pool, wake }: { pool: Pool; wake: () => void },
  command: {
    name: string
    id: string
    principal: Principal
    trace: Trace
    payload: { commandId: string } & Record<string, unknown>
    decide: (variant: StockRow, balance: Balance, act: { at: string; by: string; movementId: string }) => Decision<StockEvent>
  },
): Promise<CommandReply<VariantRow>> => {
  const { name, id, principal, trace, payload, decide } = command
  const variant = await findVariant(pool, id)
  if (!variant) return { accepted: false, rejection: rejection('NOT_FOUND', { id }) }
  const reply = await handleCommand(
    { pool, wake, decider: stockDecider(variant.productId) },
    {
      id,
      principal: principal.sub,
      commandId: payload.commandId,
      payload: { command: name, ...payload, id },
      trace,
      decide: (balance, { now }) => decide(variant, balance, { at: now, by: actor(principal), movementId: uuidv7() }),
      alsoWrite: (tx, { events }) => recordMovements(tx, events),
    },
  )
  if (!reply.accepted) return reply
  const { onHand, reserved, version } = reply.state
  const { sku, price } = variant
  return {
    accepted: true,
    version,
    state: { id, sku, options: await optionsOf(pool, variant), price, available: available(reply.state), onHand, reserved, changedAt: null, version },
  }
}
