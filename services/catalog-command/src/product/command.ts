import type { ProductEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import type { Trace } from '@jangteo/contracts/envelope'
import { Id } from '@jangteo/contracts/primitives'
import type { Principal } from '@jangteo/contracts/principal'
import { type CommandReply, type Decision, rejection } from '@jangteo/contracts/rejection'
import { handleCommand, type Written } from '@jangteo/cqrs/write/handle-command'
import type { Pool, Tx } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'
import { type Act, type Product, productDecider } from './product.ts'
import { withStock } from './product-row.ts'

/** `currency`: the one the shop counts in. */
export type CatalogDeps = { pool: Pool; wake: () => void; currency: string }

/** Who did it, as events and movements name him. */
export const actor = ({ name, sub }: Principal): string => name || sub

/** Decides one command on one product and answers with the whole product. `name` and `payload` are what makes it this command. */
export const commandProduct = async (
  { pool, wake }: Pick<CatalogDeps, 'pool' | 'wake'>,
  command: {
    name: string
    id: string
    principal: Principal
    trace: Trace
    payload: { commandId: string } & Record<string, unknown>
    decide: (product: Product | null, act: Act) => Decision<ProductEvent>
    alsoWrite?: (tx: Tx, written: Written<Product | null, ProductEvent>) => Promise<void>
  },
): Promise<CommandReply<ProductRow>> => {
  const { name, id, principal, trace, payload, decide, alsoWrite } = command
  if (!v.is(Id, id)) return { accepted: false, rejection: rejection('NOT_FOUND', { id }) }
  const reply = await handleCommand(
    { pool, wake, decider: productDecider },
    {
      id,
      principal: principal.sub,
      commandId: payload.commandId,
      payload: { command: name, ...payload },
      trace,
      decide: (product, { now }) => decide(product, { at: now, by: actor(principal) }),
      alsoWrite,
    },
  )
  return withStock(pool, reply)
}
