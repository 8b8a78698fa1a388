import { expect, test } from 'vitest'
import { act, archived, created, edited, given, productId, published } from '../product/given.ts'
import { editProduct } from './decide.ts'

const edit = (command: Parameters<typeof editProduct>[0]) => (product: Parameters<typeof editProduct>[2]) => editProduct(command, productId, product, act)
const changes = (of: object) => ({ accepted: true, events: [{ type: 'product-edited', productId, changes: of, ...act }] })
const conflict = (...fields: string[]) => ({ accepted: false, rejection: { code: 'VERSION_CONFLICT', details: { fields } } })

test('only the given fields change', () =>
  expect(given(created).when(edit({ expectedVersion: 1, title: '큰 달항아리' }))).toEqual(changes({ title: '큰 달항아리' })))

test('two people who edit different fields both win', () =>
  expect(given(created, edited({ title: '먼저' })).when(edit({ expectedVersion: 1, description: '나중' }))).toEqual(changes({ description: '나중' })))

test('a field that changed after expectedVersion is a conflict, whoever changed it, and nothing of the edit is taken', () =>
  expect(given(created, edited({ title: '먼저' })).when(edit({ expectedVersion: 1, title: '나중', description: '새 글' }))).toEqual(conflict('title')))

test('what happened to prices or publishing is no conflict', () =>
  expect(given(created, published).when(edit({ expectedVersion: 1, title: '나중' }))).toEqual(changes({ title: '나중' })))

test('an edit on the newest version is never a conflict', () =>
  expect(given(created, edited({ title: '먼저' })).when(edit({ expectedVersion: 2, title: '나중' }))).toEqual(changes({ title: '나중' })))

test('saving what is already so is neither a conflict nor an event', () => {
  const again = { expectedVersion: 1, title: '먼저', images: ['/pictures/moon-jar-white.svg'] }
  expect(given(created, edited({ title: '먼저' })).when(edit(again))).toEqual({ accepted: true, events: [] })
})

test('null clears an English text and elsewhere means not given', () =>
  expect(given(created).when(edit({ expectedVersion: 1, titleEn: null, title: null, images: null }))).toEqual(changes({ titleEn: null })))

test('a published product keeps at least one picture, a draft need not', () => {
  expect(given(created, published).when(edit({ expectedVersion: 2, images: [] }))).toMatchObject({
    rejection: { code: 'VALIDATION', details: { path: 'images', message: 'NEEDS_PICTURE' } },
  })
  expect(given(created).when(edit({ expectedVersion: 1, images: [] }))).toEqual(changes({ images: [] }))
})

test('an archived or unknown product is not edited', () => {
  expect(given(created, archived).when(edit({ expectedVersion: 2, title: 'x' }))).toMatchObject({
    rejection: { code: 'NOT_ALLOWED_IN_STATE', details: { state: 'ARCHIVED', allowed: ['DRAFT', 'PUBLISHED'] } },
  })
  expect(given().when(edit({ expectedVersion: 1, title: 'x' }))).toMatchObject({ rejection: { code: 'NOT_FOUND', details: { id: productId } } })
})
