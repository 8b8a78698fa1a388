import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { badUserInput } from '@jangteo/service-kit/graphql/errors'
import type { Context } from '../catalog.ts'

type Args = { id?: string | null; slug?: string | null; minVersion?: number | null }

export const product = async (_: unknown, { id, slug, minVersion }: Args, { catalog }: Context): Promise<ProductRow | null> => {
  const which = id ?? slug
  if (which == null) throw badUserInput('product needs an id or a slug', 'id')
  const found = await catalog.read<{ node?: ProductRow }>(`/products/${encodeURIComponent(which)}`, { minVersion })
  return found?.node ?? null
}
