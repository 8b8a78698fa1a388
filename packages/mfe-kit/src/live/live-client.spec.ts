import type { Watch, WatchReply } from '@jangteo/contracts/live'
import { expect, test } from 'vitest'
import { createLiveClient, type WatchSpec } from './live-client.ts'
import { createRowStore } from './row-store.ts'

const given = () => {
  const asked: { watch: Watch; reply: (reply: WatchReply) => void }[] = []
  const left: string[] = []
  const timers: { ms: number; run: () => void }[] = []
  const store = createRowStore((flush) => flush())
  const client = createLiveClient({
    store,
    emit: { watch: (watch, reply) => void asked.push({ watch, reply }), unwatch: (id) => void left.push(id) },
    later: (ms, run) => {
      const timer = { ms, run }
      timers.push(timer)
      return () => void timers.splice(0, timers.length, ...timers.filter((one) => one !== timer))
    },
    random: () => 1,
  })
  const rows = (position: string, keys: string[], rev = 'r', n = 1) => {
    const stamp = store.fetchBegins()
    for (const key of keys) store.put('T', key, { key, n }, { rev, n }, { stamp, position })
  }
  const watch = (keys: string[], from: string | null, more: Partial<WatchSpec> = {}) =>
    client.watch({ view: 'v', type: 'T', keys, from, onReset: () => {}, ...more })
  const last = () => asked.at(-1)?.watch
  const reply = (position: string, rev = 'r') => asked.at(-1)?.reply({ ok: true, position, rev })
  return { client, store, asked, left, timers, rows, watch, last, reply }
}
const frame = (key: string, n: number, position: string) => ({ view: 'v', rev: 'r', rows: [{ key, n, at: '', row: { key, n } }], gone: [], position })

test('a watch goes on from the last position it was told, whatever replica it comes to', () => {
  const { client, rows, watch, last, reply } = given()
  rows('p1', ['a'])
  watch(['a'], 'p1')
  client.connected()
  expect(last()).toMatchObject({ from: 'p1', keys: ['a'] })
  client.frame(frame('a', 2, 'p2'))
  client.disconnected()
  client.connected()
  expect(last()?.from, 'not settled: p2 would promise too much').toBe('p1')
  reply('p3')
  client.frame(frame('a', 3, 'p4'))
  client.frame(frame('a', 3, ''))
  client.disconnected()
  client.connected()
  expect(last()?.from).toBe('p4')
})

test('a position counts only for an answer that brought every watched row', () => {
  const { client, rows, watch, last } = given()
  client.connected()
  rows('p1', ['a'])
  watch(['a', 'b'], 'p1')
  expect(last()?.from).toBeNull()
})

test('rows of another fold are asked for once more; what the service does not know then is not there', () => {
  const { client, store, asked, rows, watch, last, reply } = given()
  client.connected()
  rows('p1', ['a', 'b'], 'old', 9)
  watch(['a', 'b'], 'p1')
  reply('p2')
  expect(last()?.from).toBeNull()
  client.frame(frame('a', 2, 'p2'))
  reply('p2')
  expect(asked).toHaveLength(2)
  expect([store.get('T', 'a'), store.get('T', 'b')]).toEqual([{ key: 'a', n: 2 }, undefined])
})

test('a reset asks for new rows ever more seldom, until they are watched', () => {
  const { client, timers, rows, watch, last, reply } = given()
  let resets = 0
  client.connected()
  rows('p1', ['a'])
  const handle = watch(['a'], 'p1', { onReset: () => (resets += 1) })
  client.reset({ id: last()?.id ?? '' })
  const waits = Array.from({ length: 5 }, () => {
    const timer = timers.shift()
    timer?.run()
    return timer?.ms
  })
  expect(waits).toEqual([100, 1_000, 2_000, 4_000, 5_000])
  expect(resets).toBe(5)
  rows('p5', ['a'])
  handle.renew('p5')
  expect(last()?.from).toBe('p5')
  reply('p6')
  handle.renew('p1')
  expect(last()?.from, 'a settled watch needs no renewal').toBe('p5')
  expect(timers).toEqual([])
})

test('what is gone is gone from the store', () => {
  const { client, store, rows, watch, reply } = given()
  client.connected()
  rows('p1', ['a'])
  watch(['a'], 'p1')
  reply('p1')
  client.frame({ view: 'v', rev: 'r', rows: [], gone: [{ key: 'a', n: 2 }], position: 'p2' })
  expect(store.get('T', 'a')).toBeUndefined()
})

test('nothing is watched that nobody looks at', () => {
  const { client, asked, left, rows, watch } = given()
  client.connected()
  rows('p1', ['a'])
  watch(['a'], 'p1').close()
  const gauge = client.gauge('count', 's')
  let told = 0
  const stops = [gauge.subscribe(() => (told += 1)), gauge.subscribe(() => (told += 1))]
  client.pushGauge({ view: 'count', scope: 's', value: 7, at: '' })
  client.pushGauge({ view: 'count', value: 8, at: '' })
  expect([gauge.get(), told]).toEqual([7, 2])
  for (const stop of stops) stop()
  expect(left).toEqual(asked.map(({ watch: { id } }) => id))
})

test('what is done on a thing is told once a turn and only if it changed; what says most wins, also after a reconnect', async () => {
  const { client, asked } = given()
  const told = () => asked.splice(0).map(({ watch }) => watch.doing ?? null)
  client.connected()
  const gauge = client.gauge('presence.order', '1')
  let changes = 0
  const leave = gauge.subscribe(() => changes++)
  const page = gauge.say('ship')
  const field = gauge.say('variant:1:price')
  await Promise.resolve()
  expect(told(), 'the watch itself, then both at once').toEqual([null, 'variant:1:price'])
  page()
  await Promise.resolve()
  expect(told()).toEqual([])
  client.disconnected()
  client.connected()
  expect(told()).toEqual(['variant:1:price'])
  field()
  await Promise.resolve()
  expect(told()).toEqual([null])
  const people = { view: 'presence.order', scope: '1', at: '' }
  client.pushGauge({ ...people, value: [{ id: 'kim' }] })
  const value = gauge.get()
  client.pushGauge({ ...people, value: [{ id: 'kim' }] })
  expect([gauge.get() === value, changes]).toEqual([true, 1])
  leave()
})
