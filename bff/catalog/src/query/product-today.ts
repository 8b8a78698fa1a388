import { badUserInput } from '@jangteo/service-kit/graphql/errors'
import type { Context } from '../catalog.ts'

export const productToday = async (_: unknown, { id, slug }: { id?: string | null; slug?: string | null }, { catalog }: Context): Promise<object[]> => {
  const which = id ?? slug
  if (which == null) throw badUserInput('productToday needs an id or a slug', 'id')
  return (await catalog.read<{ moments?: object[] }>(`/products/${encodeURIComponent(which)}/today`))?.moments ?? []
}
