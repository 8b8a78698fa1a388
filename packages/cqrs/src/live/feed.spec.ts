import { decodePosition, encodePosition, type Position } from '@jangteo/contracts/position'
import type { Principal, Role } from '@jangteo/contracts/principal'
import { expect, test } from 'vitest'
import { revOf } from '../read/fold/place.ts'
import type { Stored } from '../read/projection.ts'
import { createFeed, type Sent } from './feed.ts'
import { createGauges } from './gauges.ts'
import type { LiveGauge, LiveView } from './view.ts'

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
  const feed = createFeed({
    views: [things as LiveView],
    source: { place: () => place, slot: (_, partition) => partition, load: (_, key) => rows.get(key) ?? null },
    out: {
      join: (socket, room) => void joined.add(`${socket} ${room}`),
      leave: (socket, room) => void joined.delete(`${socket} ${room}`),
      send: (socket, ...message) => void sent.push([socket, ...message]),
      broadcast: (room, ...message) => void sent.push([room, ...message]),
    },
  })
  const change = (key: string, row: Partial<Thing> = {}, partition = 0) => {
    const held = rows.get(key)
    const offset = place.next[partition] ?? 0
    rows.set(key, { key, row: { owner: 'kim', secret: false, price: 1, ...row }, n: (held?.n ?? 0) + 1, at: '', partition, offset, deleted: false })
    place.next[partition] = offset + 1
    feed.changed([{ view: 'things', key }])
  }
  const frames = () => sent.splice(0).flatMap(([to, event, payload]) => (event === 'frame' ? [{ to, ...payload }] : []))
  return { feed, place, rows, sent, joined, change, frames, here: () => encodePosition(place) }
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

test('a position of another epoch, of another fold or of nobody is reset; no position means all rows', () => {
  const { feed, place, change, sent, frames } = given()
  change('x')
  feed.connect('a', who('a', 'admin'))
  for (const from of [encodePosition({ ...place, epoch: 1 }), encodePosition({ ...place, rev: 'q' }), 'rubbish']) {
    expect(feed.watch('a', { id: 'w', view: 'things', keys: ['x'], from })).toEqual({ ok: true })
    expect(sent.splice(0)).toEqual([['a', 'reset', { id: 'w' }]])
  }
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
})

test('a frame tells no more than the flush before it, a beat only what was flushed', () => {
  const { feed, change, sent, frames, here } = given()
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
  feed.resume('a')
  expect(sent.at(-1)).toEqual(['a', 'reset', { id: 'late' }])
  const [frame] = frames()
  expect(frame?.rows.map(({ key }) => key)).toEqual(['x'])
  expect(decodePosition(frame?.position)?.next).toEqual([1, 0])
  expect(joined.size).toBe(3)
})

test('rooms end with their last watch', () => {
  const { feed, joined } = given()
  feed.connect('a', who('a', 'admin'))
  feed.watch('a', { id: 'w', view: 'things', keys: ['x', 'y'] })
  feed.watch('a', { id: 'v', view: 'things', keys: ['y'] })
  feed.unwatch('a', 'w')
  expect(feed.rooms()).toBe(1)
  expect([...joined].filter((room) => room.includes('"y"'))).toHaveLength(1)
  feed.disconnect('a')
  expect(feed.rooms()).toBe(0)
})

test('a gauge is sent at once, then at most twice a second and only when it changed; a personal one to its person', () => {
  let [time, value] = [10_000, 1]
  const sent: [string, unknown][] = []
  const of = (view: string, more: Partial<LiveGauge> = {}): LiveGauge => ({
    view,
    authorise: ({ roles }) => roles.includes('customer'),
    read: () => value,
    ...more,
  })
  const mine = of('mine', { scopeOf: ({ sub }) => sub, read: (_, scope) => `${scope} ${value}` })
  const gauges = createGauges({
    gauges: [of('count'), mine],
    read: (gauge, scope) => gauge.read({} as never, scope),
    now: () => time,
    out: { join: () => {}, leave: () => {}, gauge: (to, { value }) => void sent.push([to, value]) },
  })
  expect(gauges.watch('g', who('guest', 'guest'), { id: 'w', view: 'count' })).toEqual({ ok: false, code: 'FORBIDDEN' })
  gauges.watch('a', who('kim', 'customer'), { id: 'w', view: 'count' })
  gauges.watch('a', who('kim', 'customer'), { id: 'm', view: 'mine', scope: 'lee' })
  expect(sent.splice(0).map(([, told]) => told)).toEqual([1, 'kim 1'])
  const tick = (ms: number) => {
    time += ms
    gauges.tick()
    return sent.splice(0).map(([, told]) => told)
  }
  tick(0)
  value = 2
  gauges.changed()
  expect(tick(400)).toEqual([])
  expect(tick(100)).toEqual([2, 'kim 2'])
  gauges.changed()
  expect(tick(500)).toEqual([])
  value = 3
  expect(tick(1_000), 'nothing was committed').toEqual([])
  expect(tick(4_000), 'but time has passed').toEqual([3, 'kim 3'])
  gauges.disconnect('a')
  value = 4
  expect(tick(9_000)).toEqual([])
})
