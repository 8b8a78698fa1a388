import { rejection } from '@jangteo/contracts/rejection'
import { encodePosition } from '@jangteo/contracts/position'
import { expect, test } from 'vitest'
import { createDocumentStore, documentHash } from './document/store.ts'
import { languageOf } from './language.ts'
import { rejected } from './rejection-message.ts'
import { noteRead, olderPosition } from './behind/reply-state.ts'

test('the language is the preferred one of Korean and English, else Korean', () => {
  expect(['en-US,en;q=0.9', 'ko,en', 'fr, en;q=0.2', 'en;q=0.1, ko-KR;q=0.8', '', undefined, 'en;q=0'].map(languageOf)).toEqual([
    'en',
    'ko',
    'en',
    'ko',
    'ko',
    'ko',
    'ko',
  ])
})

test('a refusal keeps code and details and gets words in the language', () => {
  const refusal = rejection('INSUFFICIENT_STOCK', { sku: 'A1', available: 2 })
  expect(rejected('ko', refusal)).toEqual({
    __typename: 'Rejected',
    code: 'INSUFFICIENT_STOCK',
    message: '2개만 남았어요',
    details: '{"sku":"A1","available":2}',
  })
  expect(rejected('en', refusal).message).toBe('Only 2 left')
})

test('two reads of one reply leave the older place of each partition, and none if they cannot be compared', () => {
  const at = (next: number[], rev = 'r', holes: string[] = []) => encodePosition({ epoch: 1, rev, next, holes })
  expect(olderPosition(at([1, 9], 'r', ['a']), at([5, 2], 'r', ['b']))).toBe(at([1, 2], 'r', ['a', 'b']))
  expect(olderPosition(at([1]), at([1], 'other'))).toBeNull()
  const reply = { position: null as string | null, stale: false }
  noteRead(reply, { position: at([3]) })
  noteRead(reply, { position: at([2]), stale: true })
  expect(reply).toMatchObject({ position: at([2]), stale: true })
})

test('a document is fetched once, an unknown one asked again only later, a wrong or invalid one never served', async () => {
  let clock = 0
  const asked: string[] = []
  const texts = new Map(['{ a }', '{ invalid }'].map((text) => [documentHash(text), text]))
  const store = createDocumentStore({
    now: () => clock,
    accept: (text) => !text.includes('invalid'),
    fetchDocument: async (hash) => {
      asked.push(hash)
      return texts.get(hash) ?? (hash.startsWith('0') ? '{ a }' : null)
    },
  })
  const known = documentHash('{ a }')
  expect(await Promise.all([store.find(known), store.find(known)])).toEqual(['{ a }', '{ a }'])
  await store.find(known)
  expect(asked).toEqual([known])
  const unknown = 'f'.repeat(64)
  for (const time of [0, 1_999, 2_001]) {
    clock = time
    expect(await store.find(unknown)).toBeNull()
  }
  expect(asked).toHaveLength(3)
  expect(await store.find('0'.repeat(64))).toBeNull()
  expect(await store.find(documentHash('{ invalid }'))).toBeNull()
  expect(await store.find('../x')).toBeNull()
})

test('what no rule has words for gets a general sentence, never a code', () => {
  const say = (message: string) => rejected('ko', rejection('VALIDATION', { path: 'x', message })).message
  expect([say('SKU_TAKEN'), say('SOMETHING_NEW'), say('Invalid type: Expected string')]).toEqual([
    '다른 상품이 쓰는 SKU예요',
    '쓸 수 없는 값이에요',
    '쓸 수 없는 값이에요',
  ])
})
