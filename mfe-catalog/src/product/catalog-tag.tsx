import { useParts } from '@jangteo/mfe-kit'
import { PartTag } from '@jangteo/ui'

/** Says that the catalog part made this, and in which version. */
export const CatalogTag = () => (
  <PartTag
    part="catalog"
    version={useParts()
      .find(({ name }) => name === 'catalog')
      ?.version.replace(/-[0-9a-f]{8}$/, '')}
  />
)
