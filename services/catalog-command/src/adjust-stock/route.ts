import { AdjustStock } from '@jangteo/contracts/catalog/commands'
import { route } from '@jangteo/service-kit/route'
import { byId } from '../product/by-id.ts'
import type { CatalogDeps } from '../product/command.ts'
import { commandStock } from '../stock/command.ts'
import { adjustStock } from './decide.ts'

export const adjustStockRoute = (deps: CatalogDeps) =>
  route({
    method: 'POST',
    path: '/variants/:id/adjust',
    permission: 'change-stock',
    summary: 'Corrects what is on hand',
    params: byId,
    body: AdjustStock,
    handle: ({ params: { id }, body, principal, trace }) =>
      commandStock(deps, {
        name: 'adjust-stock',
        id,
        principal,
        trace,
        payload: body,
        decide: (variant, balance, act) => adjustStock(body, variant, balance, act),
      }),
  })
