import { EditProduct } from '@jangteo/contracts/catalog/commands'
import { route } from '@jangteo/service-kit/route'
import { byId } from '../product/by-id.ts'
import { type CatalogDeps, commandProduct } from '../product/command.ts'
import { editProduct } from './decide.ts'

export const editProductRoute = (deps: CatalogDeps) =>
  route({
    method: 'POST',
    path: '/products/:id/edit',
    permission: 'edit-products',
    summary: 'Changes the given fields, each guarded by expectedVersion',
    params: byId,
    body: EditProduct,
    handle: ({ params: { id }, body, principal, trace }) =>
      commandProduct(deps, {
        name: 'edit-product',
        id,
        principal,
        trace,
        payload: { ...body, id },
        decide: (product, act) => editProduct(body, id, product, act),
      }),
  })
