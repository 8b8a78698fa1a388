import { decodePosition, encodePosition, type Position } from '@jangteo/contracts/position'
import type { Principal, Role } from '@jangteo/contracts/principal'
import { expect, test } from 'vitest'
import { revOf } from '../read/fold/place.ts'
import type { Stored } from '../read/projection.ts'
import { createFeed, type Sent } from './feed.ts'
import type { LiveView } from './view.ts'

type Thing = { owner: string; secret: boolean; price: number }
const who = (sub: string, ...roles: Role[]): Principal => ({ sub, sid: 's', roles, name: '' })
const things: LiveView<Thing> = {
  view: 'things',
  personal: ({ roles }) => roles.includes('customer'),
  authorise: ({ roles }) => !roles.includes('guest'),
  visible: ({ owner, secret }, { sub, roles }) => !secret && (roles.includes('admin') || owner === sub),
  redact: ({ price }, { cls, sub }) => ({ price: cls === 'staff' ? price : null, mine: sub }),
}

const given = () => {
  const rows = new Map<string, Stored<Thing>>()
  const place: Position = { epoch: 0, rev: 'r', next: [0, 0], holes: [] }
  const sent: [to: string, ...Sent][] = []
  const joined = new Set<string>()
  const loaded: string[] = []
  const load = (_: string, key: string) => {
    loaded.push(key)
    return rows.get(key) ?? null
  }
  const feed = createFeed({
    views: [things as LiveView],
    source: { place: () => place, slot: (_, partition) => partition, load },
    out: {
      join: (socket, room) => void joined.add(`${socket} ${room}`),
      leave: (socket, room) => void joined.delete(`${socket} ${room}`),
      send: (socket, ...message) => void sent.push([socket, ...message]),
      broadcast: (room, ...message) => void sent.push([room, ...message]),
    },
  })
  const change = (key: string, row: Partial<Thing> | null = {}, partition = 0) => {
    const held = rows.get(key)
    const offset = place.next[partition] ?? 0
    const next = row && { owner: 'kim', secret: false, price: 1, ...row }
    rows.set(key, { key, row: next, n: (held?.n ?? 0) + 1, at: '', partition, offset, deleted: !row })
    place.next[partition] = offset + 1
    feed.changed([{ view: 'things', key }])
  }
  const frames = () => sent.splice(0).flatMap(([to, event, payload]) => (event === 'frame' ? [{ to, ...payload }] : []))
  return { feed, place, sent, joined, loaded, change, frames, here: () => encodePosition(place) }
}

test('a changed row is encoded once for a field class, and once for each person whose view is his own', () => {
  const { feed, change, frames } = given()
  for (const socket of ['a1', 'a2', 'a3']) feed.connect(socket, who(socket, 'admin'))
  for (const socket of ['kim', 'lee']) feed.connect(socket, who(socket, 'customer'))
  for (const socket of ['a1', 'a2', 'a3', 'kim', 'lee']) feed.watch(socket, { id: 'w', view: 'things', keys: ['x'] })
  change('x', { price: 5 })
  change('x', { price: 6 })
  feed.flush()
  const sent = frames()
  expect(sent.map(({ rows, gone }) => rows[0]?.row ?? gone[0])).toEqual([
    { price: 6, mine: null },
    { price: null, mine: 'kim' },
    { key: 'x', n: 2 },
  ])
})

test('a watch that may not be, an unknown view and one watch too many are refused', () => {
  const { feed } = given()
  feed.connect('g', who('guest', 'guest'))
  feed.connect('a', who('a', 'admin'))
  expect(feed.watch('g', { id: 'w', view: 'things', keys: ['x'] })).toEqual({ ok: false, code: 'FORBIDDEN' })
  expect(feed.watch('a', { id: 'w', view: 'others', keys: ['x'] })).toEqual({ ok: false, code: 'UNKNOWN_VIEW' })
  for (let i = 0; i < 256; i += 1) feed.watch('a', { id: `w${i}`, view: 'things', keys: ['x'] })
  expect(feed.watch('a', { id: 'w256', view: 'things', keys: ['x'] })).toEqual({ ok: false, code: 'VALIDATION' })
  feed.disconnect('a')
  feed.connect('a', who('a', 'admin'))
  feed.pause('a')
  for (let i = 0; i < 256; i += 1) expect(feed.watch('a', { id: `w${i}`, view: 'things', keys: ['x'] })).toEqual({ ok: true })
  expect(feed.watch('a', { id: 'w256', view: 'things', keys: ['x'] }), 'one it asked for while paused counts').toMatchObject({ ok: false })
})

test('a socket watches at most 4,000 rows, whatever the number of its watches', () => {
  const { feed, joined } = given()
  const keys = Array.from({ length: 4_000 }, (_, i) => `${i}`)
  feed.connect('a', who('a', 'admin'))
  expect(feed.watch('a', { id: 'none', view: 'things' })).toMatchObject({ ok: true })
  expect([feed.rooms(), [...joined]]).toEqual([0, ['a everyone']])
  expect(feed.watch('a', { id: 'w', view: 'things', keys: [...keys, 'x'] })).toEqual({ ok: false, code: 'VALIDATION' })
  expect(feed.watch('a', { id: 'w', view: 'things', keys })).toMatchObject({ ok: true })
  expect(feed.watch('a', { id: 'v', view: 'things', keys: ['x'] })).toEqual({ ok: false, code: 'VALIDATION' })
  expect(feed.watch('a', { id: 'v', view: 'things', keys: ['7', '7'] }), 'a row that it watches already counts once').toMatchObject({ ok: true })
})

test('a socket that is not there gets nothing, and whatever is asked in its name does no harm', () => {
  const { feed, sent, joined } = given()
  feed.connect('a', who('a', 'admin'))
  feed.watch('a', { id: 'w', view: 'things', keys: ['x'] })
  feed.pause('a')
  feed.disconnect('a')
  for (const act of [feed.disconnect, feed.pause, feed.resume]) act('a')
  feed.unwatch('a', 'w')
  expect(feed.watch('a', { id: 'w', view: 'things', keys: ['x'] })).toEqual({ ok: false, code: 'UNKNOWN_VIEW' })
  expect([feed.paused('a'), feed.pausedSockets(), feed.rooms(), [...joined], sent]).toEqual([false, 0, 0, [], []])
})

test('a watch gets in one turn what was folded since its position, and what was parked where it got it', () => {
  const { feed, place, change, frames } = given()
  change('old')
  change('hole')
  const from = encodePosition({ ...place, next: [...place.next], holes: ['hole'] })
  change('new')
  change('elsewhere', {}, 1)
  feed.connect('a', who('a', 'admin'))
  const reply = feed.watch('a', { id: 'w', view: 'things', keys: ['old', 'hole', 'new', 'elsewhere', 'unknown'], from })
  expect(frames().flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual(['hole', 'new', 'elsewhere'])
  expect(reply).toEqual({ ok: true, position: encodePosition(place), rev: revOf(place) })
})

test('what a watch is owed comes in frames of 25 rows, each row once', () => {
  const { feed, change, frames } = given()
  const keys = Array.from({ length: 60 }, (_, i) => `k${i}`)
  for (const key of keys) change(key)
  feed.connect('a', who('a', 'admin'))
  feed.watch('a', { id: 'w', view: 'things', keys })
  const sent = frames().map(({ rows }) => rows.map(({ key }) => key))
  expect(sent).toEqual([keys.slice(0, 25), keys.slice(25, 50), keys.slice(50)])
})

test('a position of another epoch, of another fold or of nobody is reset; no position means all rows', () => {
  const { feed, place, change, sent, frames } = given()
  change('x')
  feed.connect('a', who('a', 'admin'))
  for (const from of [encodePosition({ ...place, epoch: 1 }), encodePosition({ ...place, rev: 'q' }), 'rubbish']) {
    expect(feed.watch('a', { id: 'w', view: 'things', keys: ['x'], from })).toEqual({ ok: true })
    expect(sent.splice(0)).toEqual([['a', 'reset', { id: 'w' }]])
  }
  feed.pause('a')
  feed.resume('a')
  expect(sent, 'what was reset is watched no more').toEqual([])
  feed.watch('a', { id: 'w', view: 'things', keys: ['x'], from: encodePosition({ ...place, holes: ['*'] }) })
  feed.watch('a', { id: 'v', view: 'things', keys: ['x'], from: null })
  expect(frames().map(({ rows }) => rows.length)).toEqual([1, 1])
})

test('a row that leaves sight is gone, with its number', () => {
  const { feed, change, frames } = given()
  feed.connect('a', who('a', 'admin'))
  feed.watch('a', { id: 'w', view: 'things', keys: ['x'] })
  change('x')
  change('x', { secret: true })
  feed.flush()
  expect(frames()).toMatchObject([{ rows: [], gone: [{ key: 'x', n: 2 }] }])
  change('x', null)
  feed.flush()
  expect(frames(), 'or is no more').toMatchObject([{ rows: [], gone: [{ key: 'x', n: 3 }] }])
})

test('a change is sent once; what nobody watches, no view shows or is not there is not sent, nor even read', () => {
  const { feed, change, frames, loaded } = given()
  feed.connect('a', who('a', 'admin'))
  feed.watch('a', { id: 'w', view: 'things', keys: ['x', 'none'] })
  change('x')
  change('y')
  feed.changed([
    { view: 'others', key: 'x' },
    { view: 'things', key: 'none' },
  ])
  loaded.splice(0)
  feed.flush()
  expect(frames().map(({ rows }) => rows.map(({ key }) => key))).toEqual([['x']])
  expect(loaded).toEqual(['x', 'none'])
  feed.flush()
  expect(frames()).toEqual([])
})

test('a row goes on to those who still watch it when others have left', () => {
  const { feed, change, frames } = given()
  feed.connect('a', who('a', 'admin'))
  feed.connect('kim', who('kim', 'customer'))
  for (const socket of ['a', 'kim']) feed.watch(socket, { id: 'w', view: 'things', keys: ['x'] })
  feed.disconnect('a')
  change('x')
  feed.flush()
  expect(frames()).toMatchObject([{ rows: [{ row: { mine: 'kim' } }] }])
})

test('a watch takes the place of the one with its id', () => {
  const { feed, change, frames } = given()
  feed.connect('a', who('a', 'admin'))
  feed.watch('a', { id: 'w', view: 'things', keys: ['x'] })
  feed.watch('a', { id: 'w', view: 'things', keys: ['y'] })
  change('x')
  change('y')
  feed.flush()
  expect(frames().flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual(['y'])
  feed.unwatch('a', 'w')
  expect(feed.rooms()).toBe(0)
})

test("once another epoch's rows serve, every watch is reset and gets nothing before it is asked for again", () => {
  const { feed, change, sent, frames, here } = given()
  feed.connect('a', who('a', 'admin'))
  feed.watch('a', { id: 'w', view: 'things', keys: ['x'] })
  change('x')
  feed.reset()
  expect(sent.splice(0)).toEqual([['a', 'reset', { id: 'w' }]])
  change('x')
  feed.flush()
  expect(frames()).toEqual([])
  change('x')
  feed.reset()
  expect(sent).toEqual([])
  feed.watch('a', { id: 'w', view: 'things', keys: ['x'] })
  expect(frames()).toMatchObject([{ position: here(), rows: [{ n: 3 }] }])
  feed.flush()
  expect(frames(), 'what changed before went with the watch').toEqual([])
})

test('a frame tells no more than the flush before it, a beat only what was flushed', () => {
  const { feed, place, change, sent, frames, here } = given()
  feed.connect('a', who('a', 'admin'))
  feed.watch('a', { id: 'w', view: 'things', keys: ['x', 'y'] })
  const before = here()
  change('x')
  change('y')
  feed.beat({ events: 0, seconds: 0, at: '' })
  expect(sent.splice(0)).toMatchObject([['everyone', 'lag', { position: before }]])
  feed.flush()
  expect(frames().map(({ position }) => position)).toEqual([before, before])
  feed.beat({ events: 0, seconds: 0, at: '' })
  expect(sent.splice(0)).toMatchObject([['everyone', 'lag', { position: here() }]])
  place.next[1] = 7
  feed.beat({ events: 0, seconds: 0, at: '' })
  expect(sent, 'records that change no row move it too').toMatchObject([['everyone', 'lag', { position: here() }]])
})

test('a socket that cannot keep up gets nothing, then all it missed; what it asked for meanwhile it asks for again', () => {
  const { feed, change, sent, joined, frames } = given()
  feed.connect('a', who('a', 'admin'))
  feed.watch('a', { id: 'w', view: 'things', keys: ['x', 'y'] })
  change('y')
  feed.flush()
  sent.splice(0)
  feed.pause('a')
  expect([...joined]).toEqual([])
  change('x')
  feed.flush()
  expect(feed.watch('a', { id: 'late', view: 'things', keys: ['y'] })).toEqual({ ok: true })
  expect(frames()).toEqual([])
  expect([feed.paused('a'), feed.pausedSockets()]).toEqual([true, 1])
  feed.pause('a')
  feed.resume('a')
  expect(sent.at(-1)).toEqual(['a', 'reset', { id: 'late' }])
  const [frame] = frames()
  expect(frame?.rows.map(({ key }) => key)).toEqual(['x'])
  expect(decodePosition(frame?.position)?.next).toEqual([1, 0])
  expect(joined.size).toBe(3)
  feed.unwatch('a', 'w')
  feed.pause('a')
  feed.resume('a')
  expect([sent, [...joined]], 'once').toEqual([[], ['a everyone']])
})

test('rooms end with their last watch', () => {
  const { feed, joined } = given()
  feed.connect('a', who('a', 'admin'))
  feed.watch('a', { id: 'w', view: 'things', keys: ['x', 'y'] })
  feed.watch('a', { id: 'v', view: 'things', keys: ['y'] })
  feed.unwatch('a', 'w')
  expect(feed.rooms()).toBe(1)
  expect([...joined].filter((room) => room.includes('"y"'))).toHaveLength(1)
  feed.unwatch('a', 'v')
  expect([feed.rooms(), [...joined]]).toEqual([0, ['a everyone']])
})
