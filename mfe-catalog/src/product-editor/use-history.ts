import type { ProductChange } from '@jangteo/contracts/catalog/product-change'
import { useQuery } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import type { ProductView } from '../product/product-view.ts'
import { type HistoryAnswer, ProductHistory } from './editor.graphql.ts'

const SHOWN = 12
const NONE: HistoryAnswer['productHistory']['nodes'] = []
/** Who changed each field last, and when. */
export type LastEdits = ReadonlyMap<string, ProductChange>

/** The newest changes of a product; read again when it has another version or other goods on the shelf. */
export const useHistory = ({ id, version, variants }: ProductView) => {
  const shelf = variants.reduce((sum, { onHand }) => sum + (onHand ?? 0), 0)
  const { data } = useQuery(ProductHistory, { id, first: SHOWN }, { keepPrevious: true, version: `${version} ${shelf}` })
  const changes = data?.productHistory.nodes ?? NONE
  const edits = useMemo<LastEdits>(() => new Map(changes.toReversed().flatMap((change) => change.fields.map((field) => [field, change]))), [changes])
  return { changes, edits }
}
