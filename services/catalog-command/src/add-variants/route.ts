import { AddVariants } from '@jangteo/contracts/catalog/commands'
import { route } from '@jangteo/service-kit/route'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import { byId } from '../product/by-id.ts'
import { claimSkus } from '../product/claim-skus.ts'
import { type CatalogDeps, commandProduct } from '../product/command.ts'
import { addVariants } from './decide.ts'

export const addVariantsRoute = (deps: CatalogDeps) =>
  route({
    method: 'POST',
    path: '/products/:id/variants',
    permission: 'edit-products',
    summary: 'Adds variants to a product',
    params: byId,
    body: AddVariants,
    handle({ params: { id }, body, principal, trace }) {
      const variantIds = body.variants.map(() => uuidv7())
      return commandProduct(deps, {
        name: 'add-variants',
        id,
        principal,
        trace,
        payload: { ...body, id },
        decide: (product, act) => addVariants(body, id, product, variantIds, act),
        alsoWrite: async (tx, { state, events }) => {
          for (const event of events) if (event.type === 'variants-added') await claimSkus(tx, id, event.variants, state?.status === 'PUBLISHED')
        },
      })
    },
  })
