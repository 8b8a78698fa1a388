import { useParts } from '@jangteo/mfe-kit'
import { PartTag } from '@jangteo/ui'

/** Says which part made this, in which version; without the hash of its build. */
export const OrdersTag = () => {
  const orders = useParts().find(({ name }) => name === 'orders')
  return orders ? <PartTag part="orders" version={orders.version.replace(/-[0-9a-f]{8}$/, '')} /> : null
}
