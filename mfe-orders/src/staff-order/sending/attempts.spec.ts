import * as v from 'valibot'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Act } from '../acting/act.ts'
import { CancelDraft, newCancel } from '../give-back/cancel-draft.ts'
import { newRefund, RefundDraft } from '../give-back/refund-draft.ts'
import { newParcel, ShipDraft } from '../ship/ship-draft.ts'
import { attemptsOf } from './attempts.ts'

const lineId = '019aa000-0000-7000-8000-000000000001'
const ship = (quantity: number): Act => ({ type: 'ship', lines: [{ lineId, quantity }], trackingNumber: null })

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal('StorageEvent', Event)
  vi.stubGlobal('dispatchEvent', () => true)
})
afterAll(() => vi.unstubAllGlobals())

test('what was not answered is the same command for the next page too, word for word, whatever the order has become', () => {
  const first = attemptsOf('me', 'order').begin('two of three', ship(2))
  expect(first).toMatchObject({ act: ship(2), again: false })
  expect(attemptsOf('me', 'order').begin('two of three', ship(1))).toEqual({ ...first, again: true })
})

test('what was answered, or typed otherwise, for another order or by another person, is another command', () => {
  const attempts = attemptsOf('me', 'order')
  const { commandId } = attempts.begin('one', ship(1))
  for (const [of, typed] of [
    [attempts, 'two'],
    [attemptsOf('me', 'another order'), 'one'],
    [attemptsOf('you', 'order'), 'one'],
  ] as const) {
    const other = of.begin(typed, ship(1))
    expect([other.again, other.commandId === commandId]).toEqual([false, false])
  }
  attempts.end('one')
  expect(attempts.begin('two', ship(1)).again).toBe(true)
  expect(attempts.begin('one', ship(1)).again).toBe(false)
})

test.each([
  ['parcel', newParcel, ShipDraft],
  ['refund', newRefund, RefundDraft],
  ['cancellation', newCancel, CancelDraft],
] as const)('a %s as it was written, also after a reload, is the same command; a form opened anew with equal content is another one', (_, opened, form) => {
  const attempts = attemptsOf('me', 'order')
  const sent = JSON.stringify(opened())
  attempts.begin(sent, ship(1))
  expect(attempts.begin(JSON.stringify(v.parse(form, JSON.parse(sent))), ship(1)).again).toBe(true)
  expect(attempts.begin(JSON.stringify(opened()), ship(1)).again).toBe(false)
})

test('of what was left without an answer only the last twenty are kept', () => {
  const attempts = attemptsOf('me', 'order')
  for (let at = 0; at <= 20; at++) attempts.begin(`draft ${at}`, ship(1))
  expect(attempts.begin('draft 20', ship(1)).again).toBe(true)
  expect(attempts.begin('draft 1', ship(1)).again).toBe(true)
  expect(attempts.begin('draft 0', ship(1)).again).toBe(false)
})

test('what another version of this part has kept in another form is nothing', () => {
  sessionStorage.setItem('jangteo.sent.me.order', '{"one":"c"}')
  expect(attemptsOf('me', 'order').begin('one', ship(1)).again).toBe(false)
})
