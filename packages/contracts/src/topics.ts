/** Every topic of the platform; 6 partitions each, kept for ever. Names, keys and partition counts never change. */
export const PARTITIONS = 6
export const ORDERS = 'orders.events.v1'
export const CATALOG = 'catalog.events.v1'
export const RESERVATIONS = 'catalog.reservations.v1'
export const PAYMENTS = 'payments.events.v1'
export const IDENTITY = 'identity.events.v1'
export const RELEASES = 'releases.events.v1'
export const CONTROL = 'ops.control'
export const topics = [ORDERS, CATALOG, RESERVATIONS, PAYMENTS, IDENTITY, RELEASES, CONTROL].map((name) => ({ name, partitions: PARTITIONS }))
