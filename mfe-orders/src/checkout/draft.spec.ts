import { expect, test } from 'vitest'
import { checkDraft, emptyDraft, firstWrong, withAddress } from './draft.ts'

const good = { ...emptyDraft, name: '김서연', email: 'customer@jangteo.test', postcode: '04038', line1: '양화로 45', city: '서울' }
const last = { name: '김서연', line1: '양화로 45', line2: null, city: '서울', postcode: '04038', country: 'KR' }

test('a filled form passes, and empty optional fields are null', () =>
  expect(checkDraft(good)).toMatchObject({ problems: {}, output: { phone: null, line2: null, card: 'OK' } }))
test('each empty field is named, and the first one is where one goes on', () => {
  const { problems } = checkDraft(emptyDraft)
  expect(problems).toMatchObject({ name: 'EMPTY', email: 'EMPTY', postcode: 'EMPTY', line1: 'EMPTY', city: 'EMPTY' })
  expect(firstWrong(problems)).toBe('name')
})
test('a wrong form says which rule', () =>
  expect(checkDraft({ ...good, email: 'nobody', phone: 'abc', postcode: '!' }).problems).toEqual({ email: 'EMAIL', phone: 'PHONE', postcode: 'POSTCODE' }))
test('a name of 101 letters is too long', () => expect(checkDraft({ ...good, name: '가'.repeat(101) }).problems).toEqual({ name: 'TEXT_LENGTH' }))
test.each([
  ['KR', '0403', 'POSTCODE'],
  ['KR', '04038', undefined],
  ['JP', '150-0001', undefined],
  ['GB', 'SW1A 1AA', undefined],
  ['GB', '04038', 'POSTCODE'],
])('a postcode has the form of its country: %s %s', (country, postcode, problem) =>
  expect(checkDraft({ ...good, country, postcode }).problems.postcode).toBe(problem),
)
test('a wrong postcode is found beside other faults', () =>
  expect(checkDraft({ ...good, name: '', postcode: '1' }).problems).toEqual({ name: 'EMPTY', postcode: 'POSTCODE' }))
test('the last address fills an empty one, and never mixes with a begun one', () => {
  expect(withAddress({ ...emptyDraft, country: 'JP' }, last)).toMatchObject({ line1: '양화로 45', line2: '', postcode: '04038', country: 'KR' })
  const begun = { ...emptyDraft, city: '부산' }
  expect(withAddress(begun, last)).toBe(begun)
})
