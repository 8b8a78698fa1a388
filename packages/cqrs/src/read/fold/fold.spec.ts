import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePosition, encodePosition } from '@jangteo/contracts/position'
import { CONTROL } from '@jangteo/contracts/topics'
import type { Projection } from '../projection.ts'
import { loadRow, loadRows } from '../rows.ts'
import { NewEpoch } from './epoch.ts'
import { given, givenViews, records, TOPIC, type Total, totals } from './given.ts'
import { parkedKeys } from './parked.ts'
import { reached, VERSION_SQL, versionOf } from './place.ts'

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
  expect(parked(it)).toEqual([])
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

test('that a key is parked is said once, with the reason, and again if its replay fails', () => {
  const it = given({ key: 'a', version: 1, by: 13 }, { key: 'a', version: 2 }, { key: 'b', version: 2 }, { key: 'c', version: 1, by: 1_000 })
  it.take({ key: 'a', version: 3 }, { key: 'd', version: 1, value: '{' })
  const of = { topic: TOPIC, type: 'specimen.number-added.v1' }
  expect(it.errors.splice(0)).toEqual([
    { ...of, key: 'a', error: 'unlucky' },
    { ...of, key: 'b', error: 'gap: tally-b jumps from version 0 to 2' },
    { ...of, key: 'c', error: 'CHECK constraint failed: became < 1000' },
    { topic: TOPIC, key: 'd', type: 'unreadable', error: 'not JSON' },
  ])
  it.replay('a')
  expect(it.errors).toEqual([{ ...of, key: 'a', error: 'unlucky' }])
})

test('a message whose side table refuses it parks alone: what else its transaction held is folded', () => {
  const it = given()
  const facts = [
    { key: 'a', version: 1 },
    { key: 'b', version: 1 },
    { key: 'a', version: 2, by: 1_000 },
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
  expect(parked(it)).toMatchObject([{ key: 'a', error: 'CHECK constraint failed: became < 1000', waiting: 2 }])
  expect(it.store.db().prepare('SELECT key FROM steps').pluck().all()).toEqual(['a', 'b', 'b'])
})

test('a message that cannot be folded parks its key: its later events wait, other keys flow', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 2, by: 13 }, { key: 'a', version: 3 }, { key: 'b', version: 1 })
  expect(row(it, 'a')).toMatchObject({ n: 1, row: { total: 1 } })
  expect(row(it, 'b')).toMatchObject({ n: 1 })
  expect(parked(it)).toMatchObject([{ key: 'a', type: 'specimen.number-added.v1', error: 'unlucky', waiting: 2 }])
  expect(it.ingest.place()).toMatchObject({ next: [4, 0, 0, 0, 0, 0], holes: ['a'] })
})

test('a key stays parked in later transactions, for events of its other streams too', () => {
  const it = given({ key: 'a', version: 1, by: 13 })
  const later = [
    { key: 'a', version: 1, stream: 'other' },
    { key: 'b', version: 1 },
  ]
  expect(it.take(...later)).toEqual([{ view: 'totals', key: 'b' }])
  expect(parked(it)).toMatchObject([{ key: 'a', waiting: 2 }])
})

test('an unknown type, a broken value and a broken header park; the reason never quotes the payload', () => {
  const it = given(
    { key: 'a', version: 1, value: '{"type":"number-stolen","by":"kim@example.com"}' },
    { key: 'b', version: 1, value: 'kim@example.com' },
    { key: 'c', version: 1, type: 'Kim' },
    { key: 'd', version: 1, value: '17' },
  )
  expect(parked(it).map(({ key, type, error }) => [key, type, error])).toEqual([
    ['a', 'specimen.number-added.v1', 'invalid type: literal'],
    ['b', 'unreadable', 'not JSON'],
    ['c', 'unreadable', 'invalid type: regex'],
    ['d', 'specimen.number-added.v1', 'invalid value: object'],
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
  expect(it.replay('a', 'totals')).toEqual([{ view: 'totals', key: 'a' }])
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

test('while one record of a key cannot be read, nothing of the key is folded, wherever it stands', () => {
  const it = given({ key: 'a', version: 2 }, { key: 'a', version: 1 }, { key: 'a', version: 3, type: 'Kim' })
  it.replay('a')
  expect(parked(it)).toMatchObject([{ type: 'unreadable', waiting: 3 }])
  expect(row(it, 'a')).toBeNull()
})

test('what an operator asks of another build changes nothing', () => {
  const it = given({ key: 'a', version: 2 })
  for (const value of ['{"kind":"forget","key":"a"}', 'null', '{']) expect(it.tell(value)).toEqual([])
  expect(parked(it)).toMatchObject([{ waiting: 1 }])
})

test('more than 16 parked keys are one hole that stands for all', () => {
  const it = given(...Array.from({ length: 16 }, (_, i) => ({ key: `k${i}`, version: 2 })))
  expect(it.ingest.place().holes).toHaveLength(16)
  it.take({ key: 'k16', version: 2 })
  expect(it.ingest.place().holes).toEqual(['*'])
})

test.each(['한글', '\ufffd', 'k'.repeat(65), ''])(
  'a parked key that is none of ours (%s) is a hole that stands for all, in a position that clients can be given',
  (key) => {
    const place = given({ key, version: 2 }).ingest.place()
    expect(place.holes).toEqual(['*'])
    expect(decodePosition(encodePosition(place))).toEqual(place)
  },
)

test('the version of one stream is found by its key, however many there are', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 2 })
  expect(versionOf(it.store.db(), ['others', TOPIC], 'tally-a')).toBe(2)
  expect(versionOf(it.store.db(), [TOPIC], 'tally-b')).toBe(0)
  expect(it.store.db().prepare(`EXPLAIN QUERY PLAN ${VERSION_SQL}`).all('', '')).toMatchObject([{ detail: expect.stringMatching(/^SEARCH/) }])
})

test('a full disk parks nothing: the transaction is undone and can be tried again', () => {
  const it = given({ key: 'a', version: 1 })
  const pages = it.store.db().pragma('page_count', { simple: true }) as number
  it.store.db().pragma(`max_page_count = ${pages}`)
  const keys = Array.from({ length: 200 }, (_, i) => ({ key: `k${i}`, version: 1 }))
  expect(() => it.take(...keys)).toThrow('database or disk is full')
  expect([parked(it), row(it, 'k0'), it.ingest.place().next[0]]).toEqual([[], null, 1])
})

const apply = (_: unknown, { key }: { key: string }) => ({ key })
test('a view gets only what is its business, in a row under the same key', () => {
  const picky: Projection = { view: 'picky', topic: TOPIC, key: ({ key }) => (key === 'a' ? null : key === 'b' ? 'other' : key), apply }
  const it = givenViews([picky, totals as Projection])
  expect(it.take({ key: 'a', version: 1 }, { key: 'b', version: 1 }, { key: 'c', version: 1 })).toEqual([
    { view: 'totals', key: 'a' },
    { view: 'picky', key: 'c' },
    { view: 'totals', key: 'c' },
  ])
  expect(parked(it)).toMatchObject([{ key: 'b', error: 'picky: a row folds exactly one Kafka key' }])
  const none = givenViews([])
  expect([none.take({ key: 'a', version: 1 }), parked(none)], 'a topic no view is folded from').toEqual([[], []])
})

test('a view that ignores no type is folded from all, one that does tells its side tables nothing of those', () => {
  const told: number[] = []
  const quiet: Projection = {
    view: 'quiet',
    topic: TOPIC,
    ignores: ['specimen.number-praised.v1'],
    apply,
    also: (_, __, steps) => void told.push(steps.length),
  }
  const it = givenViews([{ view: 'all', topic: TOPIC, apply }, quiet])
  it.take({ key: 'a', version: 1, type: 'specimen.number-praised.v1' })
  expect(loadRow(it.store.db(), 'all', 'a')).toMatchObject({ n: 1, row: { key: 'a' } })
  expect(loadRow(it.store.db(), 'quiet', 'a')).toMatchObject({ n: 1, row: null })
  expect(told).toEqual([])
})

test('a younger epoch is announced with nothing written; the rows built for it take nothing older', () => {
  const it = given({ key: 'a', version: 1 }, { key: 'a', version: 2 }, { key: 'b', version: 1 })
  const raised = () => it.take({ key: 'b', version: 2 }, { key: 'a', version: 1, epoch: 2, by: 9 })
  expect(raised).toThrow(expect.objectContaining({ topic: TOPIC, epoch: 2, message: 'specimen.events.v1 has begun epoch 2' }))
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

test('a rebuild keeps what is known of other topics: their epochs, and what operators have asked already', () => {
  const it = given({ key: 'a', version: 1, epoch: 2 })
  it.replay('a')
  it.ingest.rebuild(new NewEpoch('other.events.v1', 3))
  expect(it.take({ key: 'a', version: 2 }), 'an older epoch').toEqual([])
  expect(it.ingest.sort([{ ...it.batch([]), topic: CONTROL, from: 1 }]).moves).toEqual([])
  it.store.adopt()
  expect(it.ingest.place().epoch).toBe(3)
  expect([row(it, 'a'), parked(it)]).toEqual([null, []])
})

test('a batch goes on where the stored ones end or before; one from beyond is sent back there', () => {
  const it = given({ key: 'a', version: 1 })
  const [again, next, beyond] = [0, 1, 2].map((from) => ({ ...it.batch([]), from }))
  expect(it.ingest.sort([again!, next!, beyond!])).toEqual({ usable: [again, next], moves: [{ topic: TOPIC, partition: 0, next: 1 }] })
  expect(it.ingest.take([next!])).toEqual([])
  expect(it.ingest.place().next[0]).toBe(1)
})

test('a wiped partition is read from its beginning, and its rows stay', () => {
  const it = given({ key: 'a', version: 1 })
  expect(it.ingest.restart(TOPIC, 0)).toBe(0)
  expect(it.ingest.place().next[0]).toBe(0)
  expect(row(it, 'a')).toMatchObject({ n: 1 })
})

const fact = fc.record({
  key: fc.constantFrom('a', 'b'),
  stream: fc.constantFrom('1', '2'),
  jump: fc.constantFrom(1, 1, 1, 1, 1, 1, 0, 2),
  by: fc.constantFrom(1, 1, 1, 1, 1, -1, 13, 1_000),
  id: fc.constantFrom(undefined, undefined, undefined, 'other'),
  type: fc.constantFrom(undefined, undefined, undefined, undefined, 'Kim'),
  epoch: fc.constantFrom(2, 2, 2, 2, 2, 1),
  commits: fc.boolean(),
})
test('rows, side tables and parked keys are the same however a log is cut into transactions', () => {
  const kept = (it: ReturnType<typeof given>) => {
    const steps = it.store.db().prepare('SELECT * FROM steps ORDER BY key, rowid').raw().all()
    return { rows: ['a', 'b'].map((key) => row(it, key)), steps, parked: parked(it), place: it.ingest.place() }
  }
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 30 }), (drawn) => {
      const versions = new Map<string, number>()
      const facts = drawn.map(({ jump, key, ...rest }) => {
        const stream = `${key}-${rest.stream}`
        const version = (versions.get(stream) ?? 0) + jump
        versions.set(stream, version)
        return { ...rest, key, stream, version }
      })
      const [one, other] = [given({ key: 'a', version: 1, epoch: 2 }), given({ key: 'a', version: 1, epoch: 2 })]
      for (const each of facts) one.take(each)
      let open: typeof facts = []
      for (const each of facts) {
        open.push(each)
        if (each.commits) other.take(...open.splice(0))
      }
      other.take(...open)
      expect(kept(other)).toEqual(kept(one))
    }),
  )
})

test('a position is reached once every partition is, and never by another epoch', () => {
  const at = (epoch: number, ...next: number[]) => ({ epoch, rev: 'r', next, holes: [] })
  expect(reached(at(0, 2, 5), at(0, 2, 5))).toBe(true)
  expect(reached(at(0, 3, 5), at(0, 2, 5))).toBe(true)
  expect(reached(at(0, 9, 4), at(0, 2, 5))).toBe(false)
  expect(reached(at(0, 2), at(0, 2, 1))).toBe(false)
  expect(reached(at(1, 2, 5), at(0, 2, 5))).toBe(false)
})
