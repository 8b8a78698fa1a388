import * as v from 'valibot'
import { expect, test } from 'vitest'
import { MoveDraft, newMove, reasonOf } from './move-draft.ts'

test('a movement as it was written is the same after a reload, and one begun anew is another one, however equal', () => {
  const written = JSON.stringify({ ...newMove('adjust'), units: -3 })
  expect(JSON.stringify(v.parse(MoveDraft, JSON.parse(written)))).toBe(written)
  expect(newMove().id).not.toBe(newMove().id)
})

test('the reason is the one that was chosen, or one’s own', () => {
  expect(reasonOf({ ...newMove(), choice: '깨짐', own: 'lost' })).toBe('깨짐')
  expect(reasonOf({ ...newMove(), choice: 'own', own: ' lost ' })).toBe('lost')
})
