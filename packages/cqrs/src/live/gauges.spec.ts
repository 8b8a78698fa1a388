import type { Principal, Role } from '@jangteo/contracts/principal'
import { expect, test } from 'vitest'
import { createGauges } from './gauges.ts'
import type { LiveGauge } from './view.ts'

const who = (sub: string, ...roles: Role[]): Principal => ({ sub, sid: 's', roles, name: '' })

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
  expect(gauges.watch('a', who('kim', 'customer'), { id: 'w', view: 'others' })).toEqual({ ok: false, code: 'UNKNOWN_VIEW' })
  expect(gauges.watch('a', who('kim', 'customer'), { id: 'w', view: 'count' })).toEqual({ ok: true })
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

test('a socket is in the room of a gauge until the last of its watches has ended, others stay', () => {
  let value = 0
  const [sent, joined]: [unknown[], Set<string>] = [[], new Set()]
  const gauges = createGauges({
    gauges: ['count', 'other'].map((view) => ({ view, authorise: () => true, read: () => value })),
    read: (gauge) => gauge.read({} as never),
    now: () => value * 10_000,
    out: {
      join: (socket, room) => void joined.add(`${socket} ${JSON.parse(room)[1]}`),
      leave: (socket, room) => void joined.delete(`${socket} ${JSON.parse(room)[1]}`),
      gauge: (_, { view }) => void sent.push(view),
    },
  })
  const kim = who('kim', 'customer')
  for (const [socket, id] of [
    ['a', 'v'],
    ['a', 'w'],
    ['ab', 'v'],
  ] as const)
    gauges.watch(socket, kim, { id, view: 'count' })
  gauges.unwatch('a', 'v')
  expect([...joined]).toEqual(['a count', 'ab count'])
  gauges.watch('a', kim, { id: 'w', view: 'other' })
  expect([...joined]).toEqual(['ab count', 'a other'])
  gauges.disconnect('a')
  expect([...joined]).toEqual(['ab count'])
  sent.splice(0)
  value = 1
  gauges.tick()
  expect(sent).toEqual(['count'])
  gauges.unwatch('a', 'none')
  gauges.unwatch('ab', 'v')
  value = 2
  gauges.tick()
  expect([sent, [...joined]]).toEqual([['count'], []])
})

/** A gauge whose value the test sets; what is sent to a room goes to those who are in it. */
const counted = () => {
  const at = { time: 10_000, value: 5 }
  const told: [string, unknown][] = []
  const joined = new Map<string, Set<string>>()
  const inRoom = (room: string) => joined.get(room) ?? joined.set(room, new Set()).get(room)!
  const gauges = createGauges({
    gauges: [{ view: 'count', authorise: () => true, read: () => at.value }],
    read: (gauge) => gauge.read({} as never),
    now: () => at.time,
    out: {
      join: (socket, room) => void inRoom(room).add(socket),
      leave: (socket, room) => void inRoom(room).delete(socket),
      gauge: (to, { value }) => {
        for (const socket of to.startsWith('[') ? inRoom(to) : [to]) told.push([socket, value])
      },
    },
  })
  const watch = (socket: string, id = 'w', scope?: string) => gauges.watch(socket, who('kim', 'customer'), { id, view: 'count', scope })
  const commit = (value: number) => {
    at.value = value
    gauges.changed()
  }
  const tick = (ms = 500) => {
    at.time += ms
    gauges.tick()
    return told.splice(0)
  }
  return { gauges, watch, commit, tick, told: () => told.splice(0) }
}

test('a newcomer who was told what others were not ends with the value that is, even if that is the old one again', () => {
  const { watch, commit, tick, told } = counted()
  watch('a')
  tick()
  commit(6)
  watch('b')
  expect(told()).toEqual([['b', 6]])
  commit(5)
  expect(tick()).toContainEqual(['b', 5])
  commit(5)
  expect(tick(), 'once').toEqual([])
  watch('c')
  commit(5)
  expect([told(), tick()], 'a newcomer with the same value costs nobody anything').toEqual([[['c', 5]], []])
})

test('a turn reads for 10 ms at most, and those that wait longest come first in the next', () => {
  let [time, readMs] = [10_000, 0]
  const read: unknown[] = []
  const gauges = createGauges({
    gauges: [{ view: 'count', authorise: () => true, read: (_, scope) => void ((time += readMs), read.push(scope)) }],
    read: (gauge, scope) => gauge.read({} as never, scope),
    now: () => time,
    out: { join: () => {}, leave: () => {}, gauge: () => {} },
  })
  for (const scope of ['a', 'b', 'c', 'd', 'e']) gauges.watch('s', who('kim', 'customer'), { id: scope, view: 'count', scope })
  const turns = (count: number) => {
    read.splice(0)
    for (let turn = 0; turn < count; turn += 1) gauges.tick()
    return read.join('')
  }
  expect(turns(1), 'quick ones all at once').toBe('abcde')
  time += 5_000
  readMs = 5
  expect([turns(1), turns(1), turns(1), turns(1)]).toEqual(['ab', 'cd', 'e', ''])
  time += 5_000
  expect(turns(1)).toBe('ab')
  time += 5_000
  expect(turns(1), 'not the first again, though they are due again').toBe('cd')
  time += 5_000
  readMs = 50
  expect(turns(1), 'one is read in any case').toBe('e')
})

test('a socket has at most 64 gauge watches, and may ask again under the id of one', () => {
  const { gauges, watch } = counted()
  for (let i = 0; i < 64; i += 1) expect(watch('a', `w${i}`, `${i}`)).toEqual({ ok: true })
  expect(watch('a', 'more')).toEqual({ ok: false, code: 'VALIDATION' })
  expect([watch('a', 'w0', 'other'), watch('b')]).toEqual([{ ok: true }, { ok: true }])
  gauges.unwatch('a', 'w1')
  expect(watch('a', 'more')).toEqual({ ok: true })
})

test('a socket that cannot keep up gets nothing, then the present value of all it watches', () => {
  const { gauges, watch, commit, tick, told } = counted()
  for (const socket of ['a', 'b']) watch(socket)
  tick()
  gauges.pause('a')
  commit(6)
  watch('a', 'late', 'scope')
  expect([told(), tick()]).toEqual([[], [['b', 6]]])
  gauges.resume('a')
  expect(told()).toEqual([
    ['a', 6],
    ['a', 6],
  ])
  commit(7)
  expect(
    tick()
      .map(([to]) => to)
      .toSorted(),
  ).toEqual(['a', 'a', 'b'])
  gauges.pause('a')
  gauges.disconnect('a')
  watch('a')
  expect(told(), 'a pause ends with the socket').toEqual([['a', 7]])
})
