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
