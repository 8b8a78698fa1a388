import * as v from 'valibot'
import { expect, test } from 'vitest'
import { CancelDraft, newCancel } from './give-back/cancel-draft.ts'
import { newRefund, RefundDraft } from './give-back/refund-draft.ts'
import { newParcel, ShipDraft } from './ship/ship-draft.ts'

test.each([
  ['parcel', newParcel, ShipDraft],
  ['refund', newRefund, RefundDraft],
  ['cancellation', newCancel, CancelDraft],
] as const)('a %s as it was written is the same after a reload, and a form opened anew is another one, however equal', (_, opened, form) => {
  const written = JSON.stringify(opened())
  expect(JSON.stringify(v.parse(form, JSON.parse(written)))).toBe(written)
  expect(JSON.stringify(opened())).not.toBe(written)
})
