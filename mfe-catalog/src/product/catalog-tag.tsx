import { bareVersion, useParts } from '@jangteo/mfe-kit'
import { PartTag } from '@jangteo/ui'

/** Says which part made this, in which version. */
export const CatalogTag = () => {
  const part = useParts().find(({ name }) => name === 'catalog')
  return part ? <PartTag part="catalog" version={bareVersion(part.version)} /> : null
}
