import { ReceiveStock } from '@jangteo/contracts/catalog/commands'
import { route } from '@jangteo/service-kit/route'
import { byId } from '../product/by-id.ts'
import type { CatalogDeps } from '../product/command.ts'
import { commandStock } from '../stock/command.ts'
import { receiveStock } from './decide.ts'

export const receiveStockRoute = (deps: CatalogDeps) =>
  route({
    method: 'POST',
    path: '/variants/:id/receive',
    permission: 'change-stock',
    summary: 'Adds goods that came in',
    params: byId,
    body: ReceiveStock,
    handle: ({ params: { id }, body, principal, trace }) =>
      commandStock(deps, {
        name: 'receive-stock',
        id,
        principal,
        trace,
        payload: body,
        decide: (variant, balance, act) => receiveStock(body, variant, balance, act),
      }),
  })
