import type { OrderRow } from '@jangteo/contracts/orders/order-row'

/** A refusal in the reader's language; `details` is JSON. Pushed rows carry code and details as an object. */
export type Rejected = { code: string; message: string; details: string | null }

/** One order as the pages show it: an answer of the BFF, or a pushed row. `summary` is missing in pushed rows. */
export type OrderView = Omit<OrderRow, 'rejection' | 'timeline'> & {
  rejection: Rejected | OrderRow['rejection']
  timeline: (OrderRow['timeline'][number] & { summary?: string })[]
}
export type OrderResult =
  | { __typename: 'OrderAccepted'; order: Pick<OrderView, 'id' | 'number' | 'version'>; followToken: string | null }
  | ({ __typename: 'Rejected' } & Rejected)
