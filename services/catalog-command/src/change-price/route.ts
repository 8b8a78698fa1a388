import { ChangePrice } from '@jangteo/contracts/catalog/commands'
import { route } from '@jangteo/service-kit/route'
import { byId } from '../product/by-id.ts'
import { type CatalogDeps, commandProduct } from '../product/command.ts'
import { findVariant } from '../stock/find-variant.ts'
import { changePrice } from './decide.ts'

const setPrice = 'UPDATE stock SET price = $2 WHERE variant_id = $1'

export const changePriceRoute = (deps: CatalogDeps) =>
  route({
    method: 'POST',
    path: '/variants/:id/price',
    permission: 'edit-products',
    summary: "Changes one variant's price",
    params: byId,
    body: ChangePrice,
    async handle({ params: { id }, body, principal, trace }) {
      const variant = await findVariant(deps.pool, id)
      return commandProduct(deps, {
        name: 'change-price',
        id: variant?.productId ?? id,
        principal,
        trace,
        payload: { ...body, id },
        decide: (product, act) => changePrice(body.price, id, product, act),
        alsoWrite: async (tx) => {
          await tx.query({ name: 'set-price', text: setPrice, values: [id, body.price] })
        },
      })
    },
  })
