import { CreateProduct } from '@jangteo/contracts/catalog/commands'
import { route } from '@jangteo/service-kit/route'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import { type CatalogDeps, commandProduct } from '../product/command.ts'
import { claimNames, SlugTaken } from './claim-names.ts'
import { createProduct } from './decide.ts'
import { slugOf, slugWithId } from './slug.ts'

const isFree = async ({ pool }: CatalogDeps, slug: string) => {
  const { rowCount } = await pool.query({ name: 'slug-taken', text: 'SELECT FROM slugs WHERE slug = $1', values: [slug] })
  return rowCount === 0
}

export const createProductRoute = (deps: CatalogDeps) =>
  route({
    method: 'POST',
    path: '/products',
    permission: 'edit-products',
    summary: 'Creates a product as a draft',
    body: CreateProduct,
    async handle({ body, principal, trace }) {
      const id = uuidv7()
      const variantIds = body.variants.map(() => uuidv7())
      const word = slugOf(body.title, body.titleEn)
      const ownWord = slugWithId(word, id)
      const create = (slug: string) =>
        commandProduct(deps, {
          name: 'create-product',
          id,
          principal,
          trace,
          payload: body,
          decide: (_, act) => createProduct(body, deps, { productId: id, slug, variantIds }, act),
          alsoWrite: async (tx, { state }) => {
            if (state) await claimNames(tx, state)
          },
        })
      return create(word && (await isFree(deps, word)) ? word : ownWord).catch((error: unknown) => {
        if (error instanceof SlugTaken) return create(ownWord)
        throw error
      })
    },
  })
