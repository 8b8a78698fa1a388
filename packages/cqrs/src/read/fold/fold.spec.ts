import { expect, test } from 'vitest'
import { loadRow, loadRows } from '../rows.ts'
import { NewEpoch } from './fold.ts'
import { given, records, type Total } from './given.ts'
import { parkedKeys } from './parked.ts'

const row = ({ store }: ReturnType<typeof given>, key: string) => loadRow<Total>(store.db(), 'totals', key)
const parked = ({ store }: ReturnType<typeof given>) => parkedKeys(store.db())

test('a row is the fold of its events and says how many they were and where the last one lies', () => {
  const it = given({ key: 'a', version: 1, by: 2 }, { key: 'b', version: 1 }, { key: 'a', version: 2, by: 3 })
  expect(row(it, 'a')).toEqual({ key: 'a', row: { id: 'a', total: 5 }, n: 2, at: '2026-11-23T10:00:00.000Z', partition: 0, offset: 2, deleted: false })
  expect(it.ingest.place()).toEqual({ epoch: 0, rev: 'r1', next: [3, 0, 0, 0, 0, 0], holes: [] })
})

test('a change names each row once, in the transaction that wrote its side tables', () => {
  const it = given()
  expect(it.take({ key: 'a', version: 1 }, { key: 'a', version: 2 }, { key: 'b', version: 1 })).toEqual([
    { view: 'totals', key: 'a' },
    { view: 'totals', key: 'b' },
  ])
  expect(it.store.db().prepare('SELECT * FROM steps').raw().all()).toEqual([
    ['a', 0, 1],
    ['a', 1, 2],
    ['b', 0, 1],
  ])
})

test('a replayed batch changes nothing', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 2 })
  expect(
    it.ingest.take([
      it.batch(
        records([
          { key: 'a', version: 1 },
          { key: 'a', version: 2 },
        ]),
      ),
    ]),
  ).toEqual([])
  expect(row(it, 'a')).toMatchObject({ n: 2, row: { total: 2 } })
})

test('an event counts even if it changes nothing, and a type that may be ignored does not park', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 2, by: 0 }, { key: 'a', version: 3, type: 'specimen.number-praised.v1', value: '{}' })
  expect(row(it, 'a')).toMatchObject({ n: 3, row: { total: 1 }, offset: 2 })
  expect(parked(it)).toEqual([])
})

test('a removed row stays as a tombstone that keeps its count', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 2, by: -1 })
  expect(row(it, 'a')).toMatchObject({ n: 2, row: null, deleted: true })
  expect(loadRows(it.store.db(), 'totals', ['a', 'b'])).toEqual([])
  it.take({ key: 'a', version: 3, by: 7 })
  expect(row(it, 'a')).toMatchObject({ n: 3, row: { total: 7 }, deleted: false })
})

test('a message whose side table refuses it parks alone: what else its transaction held is folded', () => {
  const it = given()
  const facts = [
    { key: 'a', version: 1 },
    { key: 'b', version: 1 },
    { key: 'a', version: 2, by: 17 },
    { key: 'a', version: 3 },
    { key: 'b', version: 2 },
  ]
  expect(it.take(...facts)).toEqual([
    { view: 'totals', key: 'a' },
    { view: 'totals', key: 'b' },
  ])
  expect([row(it, 'a'), row(it, 'b')]).toMatchObject([
    { n: 1, row: { total: 1 } },
    { n: 2, row: { total: 2 } },
  ])
  expect(parked(it)).toMatchObject([{ key: 'a', error: 'no side table for it', waiting: 2 }])
  expect(it.store.db().prepare('SELECT key FROM steps').pluck().all()).toEqual(['a', 'b', 'b'])
})

test('a message that cannot be folded parks its key: its later events wait, other keys flow', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 2, by: 13 }, { key: 'a', version: 3 }, { key: 'b', version: 1 })
  expect(row(it, 'a')).toMatchObject({ n: 1, row: { total: 1 } })
  expect(row(it, 'b')).toMatchObject({ n: 1 })
  expect(parked(it)).toMatchObject([{ key: 'a', type: 'specimen.number-added.v1', error: 'unlucky', waiting: 2 }])
  expect(it.ingest.place()).toMatchObject({ next: [4, 0, 0, 0, 0, 0], holes: ['a'] })
})

test('an unknown type, a broken value and a broken header park; the reason never quotes the payload', () => {
  const it = given(
    { key: 'a', version: 1, value: '{"type":"number-stolen","by":"kim@example.com"}' },
    { key: 'b', version: 1, value: 'kim@example.com' },
    { key: 'c', version: 1, type: 'Kim' },
  )
  expect(parked(it).map(({ key, error }) => [key, error])).toEqual([
    ['a', 'invalid type: literal'],
    ['b', 'not JSON'],
    ['c', 'invalid type: regex'],
  ])
})

test('a gap in the versions and a fork of a stream park', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 3 }, { key: 'b', version: 1 }, { key: 'b', version: 1, id: 'other' })
  expect(parked(it).map(({ error }) => error)).toEqual(['gap: tally-a jumps from version 1 to 3', 'fork: tally-b has two events of version 1'])
})

test('a replayed key flows again in the order of its source, a late version first', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 3, by: 5 }, { key: 'a', version: 2, by: 3 })
  expect(it.replay('a', 'others')).toEqual([])
  expect(row(it, 'a')).toMatchObject({ n: 1 })
  expect(it.replay('a')).toEqual([{ view: 'totals', key: 'a' }])
  expect(row(it, 'a')).toMatchObject({ n: 3, row: { total: 9 } })
  expect(parked(it)).toEqual([])
  expect(it.ingest.place().holes).toEqual([])
})

test('what still cannot be folded parks anew when it is replayed', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 2, by: 13 }, { key: 'a', version: 3 })
  it.replay('a')
  expect(parked(it)).toMatchObject([{ key: 'a', error: 'unlucky', waiting: 2 }])
  expect(row(it, 'a')).toMatchObject({ n: 1 })
})

test('more than 16 parked keys are one hole that stands for all', () => {
  const it = given(...Array.from({ length: 17 }, (_, i) => ({ key: `k${i}`, version: 2 })))
  expect(it.ingest.place().holes).toEqual(['*'])
})

test('a younger epoch is announced with nothing written; the rows built for it take nothing older', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 2 }, { key: 'b', version: 1 })
  const raised = () => it.take({ key: 'b', version: 2 }, { key: 'a', version: 1, epoch: 2, by: 9 })
  expect(raised).toThrow(NewEpoch)
  expect(row(it, 'b')).toMatchObject({ n: 1 })
  it.ingest.rebuild(new NewEpoch('specimen.events.v1', 2))
  it.ingest.take([
    it.batch(
      records([
        { key: 'a', version: 1 },
        { key: 'b', version: 1 },
        { key: 'a', version: 1, epoch: 2, by: 9 },
      ]),
    ),
  ])
  expect(row(it, 'a')).toMatchObject({ n: 2, row: { total: 2 } })
  it.store.adopt()
  expect(row(it, 'a')).toMatchObject({ n: 1, row: { total: 9 } })
  expect(row(it, 'b')).toBeNull()
  expect(it.ingest.place()).toMatchObject({ epoch: 1, next: [3, 0, 0, 0, 0, 0] })
})

test('a batch fetched from beyond what is stored is sent back to where it goes on', () => {
  const it = given({ key: 'a', version: 1 })
  const ahead = it.batch(records([{ key: 'a', version: 3 }], 5))
  expect(it.ingest.sort([ahead])).toEqual({ usable: [], moves: [{ topic: 'specimen.events.v1', partition: 0, next: 1 }] })
})
