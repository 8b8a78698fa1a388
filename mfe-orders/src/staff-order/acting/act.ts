import type { LineQuantity } from '@jangteo/contracts/orders/commands'
import type { NextAction } from '@jangteo/contracts/orders/next-actions'
import type { OrderView } from '../../order/order-fields.ts'

/** What somebody wants to give back: units that were not sent (`whole`: the order itself, not some of it), or captured money and goods that came back. */
export type GiveBack =
  | { type: 'cancel'; lines: LineQuantity[]; whole: boolean; reason: string | null }
  | { type: 'refund'; amount: number; restock: LineQuantity[]; reason: string }

/** What somebody asks for. */
export type Act = { type: 'ship'; lines: LineQuantity[]; trackingNumber: string | null } | { type: 'deliver' } | { type: 'note'; text: string } | GiveBack

/** Why something was not done, and which field is to blame; `lost`: no answer came, so it may be done. */
export type Refusal = { text: string; path?: string; lost?: boolean }
/** Asks for an act; `done` says that it was accepted. Null then, else why not. `typed`: what it was made of, under the id of its draft. */
export type Send = (act: Act, done: string, typed?: unknown) => Promise<Refusal | null>

/** What the control of an act is given. */
export type ActProps = { order: OrderView; action: NextAction; send: Send; busy: Act['type'] | null }

/** What is being written, null if nothing is: a reload or a swap of this part finds it as it was. */
export type Kept<Draft> = { draft: Draft | null; onWrite: (draft: Draft | null) => void }

/** What the form of an act is given; `refused`: why it can not be sent at all. */
export type ActFormProps<Draft> = {
  order: OrderView
  draft: Draft
  onWrite: (draft: Draft) => void
  onClose: () => void
  send: Send
  busy: boolean
  refused?: string
}
