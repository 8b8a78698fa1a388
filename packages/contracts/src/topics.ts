/** Partitions of a topic of facts. Those are kept for ever; names, keys and partition counts never change. */
export const PARTITIONS = 6
export const ORDERS = 'orders.events.v1'
export const CATALOG = 'catalog.events.v1'
export const RESERVATIONS = 'catalog.reservations.v1'
export const PAYMENTS = 'payments.events.v1'
export const IDENTITY = 'identity.events.v1'
export const RELEASES = 'releases.events.v1'
export const CONTROL = 'ops.control'
/** Who is where at the moment: no facts, read from the end alone, and gone after some minutes. */
export const PRESENCE = { name: 'presence.v1', partitions: 1, config: { 'retention.ms': '60000', 'segment.ms': '600000' } }

/** What a topic is created with that does not say otherwise: a broker of one's own may throw records away after a week. */
export const FOR_EVER = { 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete' }

export type Topic = { name: string; partitions: number; config?: Readonly<Record<string, string>> }
/** Every topic of the platform. */
export const topics: readonly Topic[] = [
  ...[ORDERS, CATALOG, RESERVATIONS, PAYMENTS, IDENTITY, RELEASES, CONTROL].map((name) => ({ name, partitions: PARTITIONS })),
  PRESENCE,
]
