import { useStored } from '@jangteo/mfe-kit'
import type { GenericSchema } from 'valibot'
import type { Kept } from './acting/act.ts'
import { CancelDraft } from './give-back/cancel-draft.ts'
import { RefundDraft } from './give-back/refund-draft.ts'
import { ShipDraft } from './ship/ship-draft.ts'

const useDraft = <Draft>(key: string, form: GenericSchema<unknown, Draft>): Kept<Draft> => {
  const [draft, onWrite] = useStored('sessionStorage', key, form)
  return { draft, onWrite }
}

/** The forms of an order's acts, under `mine`. */
export const useDrafts = (mine: string) => ({
  ship: useDraft(`jangteo.parcel.${mine}`, ShipDraft),
  refund: useDraft(`jangteo.refund.${mine}`, RefundDraft),
  cancel: useDraft(`jangteo.cancel.${mine}`, CancelDraft),
})
export type Drafts = ReturnType<typeof useDrafts>
