import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { pageSize } from '@jangteo/service-kit/graphql/page-size'
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'
import type { Context } from '../catalog.ts'

type Connection = { nodes: ProductRow[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
type Args = { filter?: Record<string, unknown> | null; sort?: string | null; first: number; after?: string | null; min?: string | null }

/** True if the client asks for this field: what nobody reads is not counted. */
const asksFor = (name: string, { fieldNodes, fragments }: GraphQLResolveInfo): boolean => {
  const within = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === name
      return within(selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]?.selectionSet : selection.selectionSet)
    }) ?? false
  return fieldNodes.some(({ selectionSet }) => within(selectionSet))
}

/** An object has no place in a query string but as JSON. */
const inQuery = ({ options, ...filter }: Record<string, unknown>) => ({ ...filter, options: options ? JSON.stringify(options) : undefined })

export const products = (_: unknown, { filter, sort, first, after, min }: Args, { catalog }: Context, info: GraphQLResolveInfo) => {
  const asked = { count: asksFor('count', info) || undefined, facets: asksFor('facets', info) || undefined }
  return catalog.read<Connection>('/products', { ...inQuery(filter ?? {}), sort, first: pageSize(first), after, min, ...asked })
}
