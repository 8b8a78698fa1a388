import { PublishProduct } from '@jangteo/contracts/catalog/commands'
import { route } from '@jangteo/service-kit/route'
import { byId } from '../product/by-id.ts'
import { type CatalogDeps, commandProduct } from '../product/command.ts'
import { setPublished } from '../product/set-published.ts'
import { publishProduct } from './decide.ts'

export const publishProductRoute = (deps: CatalogDeps) =>
  route({
    method: 'POST',
    path: '/products/:id/publish',
    permission: 'edit-products',
    summary: 'Puts a draft into the shop',
    params: byId,
    body: PublishProduct,
    handle: ({ params: { id }, body, principal, trace }) =>
      commandProduct(deps, {
        name: 'publish-product',
        id,
        principal,
        trace,
        payload: { ...body, id },
        decide: (product, act) => publishProduct(id, product, act),
        alsoWrite: (tx) => setPublished(tx, id, true),
      }),
  })
