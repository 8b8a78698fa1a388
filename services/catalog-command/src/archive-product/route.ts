import { ArchiveProduct } from '@jangteo/contracts/catalog/commands'
import { route } from '@jangteo/service-kit/route'
import { byId } from '../product/by-id.ts'
import { type CatalogDeps, commandProduct } from '../product/command.ts'
import { setPublished } from '../product/set-published.ts'
import { archiveProduct } from './decide.ts'

export const archiveProductRoute = (deps: CatalogDeps) =>
  route({
    method: 'POST',
    path: '/products/:id/archive',
    permission: 'edit-products',
    summary: 'Takes a product out of the shop',
    params: byId,
    body: ArchiveProduct,
    handle: ({ params: { id }, body, principal, trace }) =>
      commandProduct(deps, {
        name: 'archive-product',
        id,
        principal,
        trace,
        payload: { ...body, id },
        decide: (product, act) => archiveProduct(id, product, act),
        alsoWrite: (tx) => setPublished(tx, id, false),
      }),
  })
