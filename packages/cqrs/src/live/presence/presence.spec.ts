import type { Place, Said } from '@jangteo/contracts/presence'
import type { Principal } from '@jangteo/contracts/principal'
import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { OpenLine } from './line.ts'
import { peopleOf } from './people.ts'
import { createPresence } from './presence.ts'
import { createReplicas, FORGET_MS } from './replicas.ts'

const place = fc.record({
  ...{ kind: fc.constantFrom('order', 'product'), key: fc.constantFrom('1', '2', '__proto__'), id: fc.constantFrom('kim', 'lee', 'park') },
  ...{ name: fc.constant(''), doing: fc.constantFrom(null, 'title', 'variant:1', 'variant:1:price'), since: fc.nat(3), at: fc.nat(3) },
})
const said = fc.record({ from: fc.constantFrom('a', 'b', 'c'), n: fc.nat(5), places: fc.array(place, { maxLength: 4 }) })
const people = (places: readonly Place[]) => new Map([...peopleOf(places)].map(([kind, byKey]) => [kind, new Map(byKey)]))

test('who is where does not depend on the order in which the replicas were heard, nor on how often', () => {
  const property = fc.property(
    fc
      .uniqueArray(said, { selector: ({ from, n }) => `${from} ${n}` })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }))),
    ([all, shuffled]) => {
      const [one, other] = [createReplicas(), createReplicas()]
      for (const each of all) one.hear(each, 0)
      for (const each of shuffled) other.hear(each, 0)
      expect(people(other.places())).toEqual(people(one.places()))
    },
  )
  fc.assert(property)
})

test('a replica that falls silent is forgotten with all its people, one that speaks is kept', () => {
  const replicas = createReplicas()
  const there: Place = { kind: 'order', key: '1', id: 'kim', name: 'Kim', doing: null, since: 0, at: 0 }
  replicas.hear({ from: 'dead', n: 1, places: [there] }, 0)
  replicas.hear({ from: 'alive', n: 1, places: [{ ...there, id: 'lee' }] }, 0)
  replicas.hear({ from: 'alive', n: 2, places: [{ ...there, id: 'lee' }] }, FORGET_MS)
  expect(replicas.forget(FORGET_MS)).toBe(false)
  expect(replicas.forget(FORGET_MS + 1)).toBe(true)
  expect(replicas.places().map(({ id }) => id)).toEqual(['lee'])
})

const who = (sub: string): Principal => ({ sub, sid: 's', roles: ['support'], name: sub.toUpperCase(), email: `${sub}@jangteo.example` })
const given = () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const heard: Said[] = []
  let say = (_: Said) => {}
  let open = 0
  const line: OpenLine = ({ hear, joined }) => {
    open += 1
    say = hear
    joined()
    return { say: (one) => void heard.push(one), close: async () => void (open -= 1) }
  }
  const presence = createPresence({ kinds: [{ kind: 'order', authorise: () => true }], line })
  const on = (key?: string) => presence.gauges[0]?.read(undefined as never, key)
  const arrive = (socket: string, id: string, watch: string, scope?: string, doing: string | null = null) =>
    presence.arrive(socket, who(id), { id: watch, view: 'presence.order', scope, doing })
  return { presence, heard, say: (one: Said) => say(one), on, arrive, lines: () => open }
}

test('a person with several tabs is there once, doing what says most; names alone are told, the newest first', () => {
  const { presence, on, arrive } = given()
  arrive('s1', 'kim', 'g1', '1', 'ship')
  arrive('s2', 'kim', 'g1', '1', 'variant:1:price')
  vi.advanceTimersByTime(10)
  arrive('s3', 'lee', 'g1', '1')
  vi.advanceTimersByTime(10)
  arrive('s1', 'kim', 'g1', '1')
  const kim = { id: 'kim', name: 'KIM', doing: 'variant:1:price' }
  expect(on('1'), 'saying something else is no arrival').toEqual([{ id: 'lee', name: 'LEE', doing: null }, kim])
  expect(on()).toEqual({ 1: on('1') })
  presence.disconnect('s3')
  presence.disconnect('s2')
  expect(on('1')).toEqual([{ ...kim, doing: null }])
  presence.leave('s1', 'g1')
  expect(on()).toEqual({})
})

test('a place without a name, a key too long and one watch too many are refused', () => {
  const { arrive, on } = given()
  expect(arrive('s', 'kim', 'g', '')).toBe(false)
  expect(arrive('s', 'kim', 'g', 'x'.repeat(101))).toBe(false)
  for (let i = 0; i < 32; i += 1) expect(arrive('s', 'kim', `g${i}`, `${i}`)).toBe(true)
  expect(arrive('s', 'kim', 'more', 'more')).toBe(false)
  expect(on('more')).toEqual([])
})

test('nothing is said or open while nobody is there; what changes is told at most twice a second, and all is told again while somebody is', () => {
  const { presence, heard, arrive, lines } = given()
  vi.advanceTimersByTime(60_000)
  expect([lines(), vi.getTimerCount()]).toEqual([0, 0])
  arrive('s', 'kim', 'g', '1')
  for (let i = 0; i < 20; i += 1) {
    vi.advanceTimersByTime(50)
    arrive('s', 'kim', 'g', '1', `field-${i}`)
  }
  expect(heard.length).toBeLessThanOrEqual(3)
  vi.advanceTimersByTime(500)
  expect(heard.at(-1)?.places).toMatchObject([{ id: 'kim', doing: 'field-19' }])
  const told = heard.length
  vi.advanceTimersByTime(FORGET_MS)
  expect(heard.length - told).toBeGreaterThanOrEqual(3)
  presence.disconnect('s')
  vi.advanceTimersByTime(1_000)
  expect(heard.at(-1)?.places).toEqual([])
  vi.advanceTimersByTime(60_000)
  expect([lines(), vi.getTimerCount()]).toEqual([0, 0])
})

test('a replica heard for the first time is answered at once, so that it knows who is here', () => {
  const { heard, say, arrive, on } = given()
  arrive('s', 'kim', 'g', '1')
  vi.advanceTimersByTime(600)
  const told = heard.length
  say({ from: 'other', n: 1, places: [] })
  vi.advanceTimersByTime(500)
  expect(heard.length).toBe(told + 1)
  say({ from: 'other', n: 2, places: [{ kind: 'order', key: '1', id: 'lee', name: 'LEE', doing: 'ship', since: 0, at: 0 }] })
  expect(on('1')).toHaveLength(2)
})
