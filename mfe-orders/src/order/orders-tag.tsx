import { bareVersion, useParts } from '@jangteo/mfe-kit'
import { PartTag } from '@jangteo/ui'

/** Says which part made this, in which version. */
export const OrdersTag = () => {
  const part = useParts().find(({ name }) => name === 'orders')
  return part ? <PartTag part="orders" version={bareVersion(part.version)} /> : null
}
