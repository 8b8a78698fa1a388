import { expect, test } from 'vitest'
import { checkDraft, emptyDraft } from './draft.ts'

const good = { ...emptyDraft, name: '김서연', email: 'customer@jangteo.test', postcode: '04038', line1: '양화로 45', city: '서울' }

test('a filled form passes, and empty optional fields are null', () =>
  expect(checkDraft(good)).toMatchObject({ problems: {}, output: { phone: null, line2: null, card: 'OK' } }))
test('each empty field is named', () =>
  expect(checkDraft(emptyDraft).problems).toMatchObject({ name: 'EMPTY', email: 'EMPTY', postcode: 'EMPTY', line1: 'EMPTY', city: 'EMPTY' }))
test('a wrong form says which rule', () =>
  expect(checkDraft({ ...good, email: 'nobody', phone: 'abc', postcode: '!' }).problems).toEqual({ email: 'EMAIL', phone: 'PHONE', postcode: 'POSTCODE' }))
test('a name of 101 letters is too long', () => expect(checkDraft({ ...good, name: '가'.repeat(101) }).problems).toEqual({ name: 'TEXT_LENGTH' }))
