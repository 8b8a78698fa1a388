import type { Gauge, Lag } from '@jangteo/contracts/live'
import type { PresentPerson } from '@jangteo/contracts/presence'
import { createPresence } from '@jangteo/cqrs/live/presence/presence'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createLiveConnection } from '../../packages/mfe-kit/src/live/live-connection.ts'
import { createRowStore } from '../../packages/mfe-kit/src/live/row-store.ts'
import { memoryService, type Thing, who } from './memory-service.ts'
import { switchboard } from './switchboard.ts'

const PATIENCE = { timeout: 10_000, interval: 10 }

const tab = (origin: string) => {
  const store = createRowStore()
  const connection = createLiveConnection({ context: 'catalog', store, origin })
  onTestFinished(connection.close)
  const watch = (keys: string[]) => connection.watch({ view: 'things', type: 'Thing', keys, from: null, onReset: () => {} })
  return { connection, watch, thing: (id: string) => store.get<Thing>('Thing', id) }
}

test('a committed row is in the browser, and a figure over all rows', async () => {
  const service = await memoryService()
  const { connection, watch, thing } = tab(`http://127.0.0.1:${service.port}`)
  service.write({ id: 'a', price: 1 }, 1)
  watch(['a'])
  const counts: unknown[] = []
  const count = connection.gauge('count')
  onTestFinished(count.subscribe(() => counts.push(count.get())))
  await vi.waitFor(() => expect([thing('a')?.price, counts]).toEqual([1, [1]]), PATIENCE)
  service.write({ id: 'a', price: 2 }, 2)
  await vi.waitFor(() => expect(thing('a')?.price).toBe(2), PATIENCE)
  service.write({ id: 'b', price: 2 }, 1)
  await vi.waitFor(() => expect(counts.at(-1)).toBe(2), PATIENCE)
  // one frame that comes late, and it is behind for 2 s
  await vi.waitFor(() => expect(connection.freshness.get().state).toBe('live'), PATIENCE)
})

test('a line that is opened anew before it was open comes all the same', async () => {
  const [asked, answers] = [vi.fn(), Promise.withResolvers<void>()]
  const service = await memoryService(async () => {
    asked()
    await answers.promise
    return who
  })
  const { connection, watch, thing } = tab(`http://127.0.0.1:${service.port}`)
  service.write({ id: 'a', price: 1 }, 1)
  watch(['a'])
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), PATIENCE)
  connection.reopen()
  answers.resolve()
  await vi.waitFor(() => expect(thing('a')?.price).toBe(1), PATIENCE)
})

test('one socket carries all watches; who is nobody gets none', async () => {
  const let_in = await memoryService()
  const refusing = await memoryService(async () => null)
  const { watch, thing } = tab(`http://127.0.0.1:${let_in.port}`)
  let_in.write({ id: 'a', price: 1 }, 1)
  for (let i = 0; i < 5; i += 1) watch(['a', `b${i}`])
  await vi.waitFor(() => expect(thing('a')).toBeDefined(), PATIENCE)
  expect(let_in.sockets()).toBe(1)
  const nobody = tab(`http://127.0.0.1:${refusing.port}`)
  refusing.write({ id: 'a', price: 1 }, 1)
  nobody.watch(['a'])
  await vi.waitFor(() => expect(nobody.connection.freshness.get().state).toBe('reconnecting'), PATIENCE)
  expect(nobody.thing('a')).toBeUndefined()
})

test('after a cut and a hop to another replica the browser has what was written meanwhile', async () => {
  const [one, two] = [await memoryService(), await memoryService()]
  const network = await switchboard(one.port)
  const { watch, thing } = tab(network.origin)
  const both = (row: Thing, n: number) => {
    one.write(row, n)
    two.write(row, n)
  }
  both({ id: 'a', price: 1 }, 1)
  both({ id: 'b', price: 1 }, 1)
  watch(['a', 'b'])
  await vi.waitFor(() => expect(thing('b')?.price).toBe(1), PATIENCE)
  network.lead(two.port)
  network.cut()
  both({ id: 'a', price: 2 }, 2)
  await vi.waitFor(() => expect(thing('a')?.price).toBe(2), PATIENCE)
  expect(two.sockets()).toBe(1)
  both({ id: 'b', price: 3 }, 2)
  await vi.waitFor(() => expect(thing('b')?.price).toBe(3), PATIENCE)
})

type Network = Awaited<ReturnType<typeof switchboard>>
test.each([
  ['reads again', (network: Network) => network.clog(false)],
  ['is cut off and comes back', (network: Network) => network.cut()],
])('a reader that stops reading is not written to for ever, and has the newest rows once it %s', async (_, goesOn) => {
  const service = await memoryService()
  const network = await switchboard(service.port)
  const { watch, thing } = tab(network.origin)
  const keys = Array.from({ length: 20 }, (_, i) => `k${i}`)
  for (const id of keys) service.write({ id, price: 0 }, 1)
  watch(keys)
  await vi.waitFor(() => expect(thing('k19')?.price).toBe(0), PATIENCE)
  network.clog(true)
  const text = 'x'.repeat(100_000)
  let round = 0
  const writeAll = () => {
    round += 1
    for (const id of keys) service.write({ id, price: round, text }, round + 1)
  }
  await vi.waitFor(() => {
    writeAll()
    expect(service.paused()).toBe(1)
  }, PATIENCE)
  writeAll()
  goesOn(network)
  await vi.waitFor(() => expect(keys.map((id) => thing(id)?.price)).toEqual(keys.map(() => round)), PATIENCE)
  await vi.waitFor(() => expect(service.paused()).toBe(0), PATIENCE)
  service.write({ id: 'k0', price: -1 }, round + 2)
  await vi.waitFor(() => expect(thing('k0')?.price).toBe(-1), PATIENCE)
})

/** A client that keeps to no rule of ours. */
const stranger = (port: number, sub = 'u') => {
  const manners = { transports: ['websocket'], reconnection: false, forceNew: true }
  const socket = io(`http://127.0.0.1:${port}`, { path: '/live/catalog', extraHeaders: { sub }, ...manners })
  onTestFinished(() => void socket.close())
  const told = <T>(event: string) => new Promise<T>((resolve) => socket.once(event, resolve))
  return { socket, told }
}

/** What figures a client is told: each once when it asks, and again when it is read next. */
const values = <T>({ socket }: ReturnType<typeof stranger>) => {
  const heard: Gauge[] = []
  socket.on('gauge', (gauge: Gauge) => heard.push(gauge))
  return { heard, last: () => heard.at(-1)?.value as T }
}

test('whoever comes in is told at once how far behind the service is; nobody is told that, and a question that fails is no answer', async () => {
  expect(await stranger((await memoryService()).port).told<Lag>('lag')).toMatchObject({ position: '', events: 0, seconds: 0 })
  const none = await memoryService(async () => null)
  expect((await stranger(none.port).told<Error>('connect_error')).message).toBe('UNAUTHENTICATED')
  const broken = await memoryService(() => Promise.reject(new Error('no answer')))
  expect((await stranger(broken.port).told<Error>('connect_error')).message).toBe('UNAVAILABLE')
})

test('what is no watch is refused, an unwatch of nothing is left alone, and what was unwatched is told no more', async () => {
  const service = await memoryService()
  const { socket, told } = stranger(service.port)
  service.write({ id: 'a', price: 1 }, 1)
  expect(await socket.emitWithAck('watch', 'everything')).toEqual({ ok: false, code: 'VALIDATION' })
  expect(await socket.emitWithAck('watch', { id: 'v', view: 'others', keys: ['a'] })).toEqual({ ok: false, code: 'UNKNOWN_VIEW' })
  const watch = { id: 'w', view: 'things', keys: ['a'], from: service.position() }
  socket.emit('watch', watch)
  socket.emit('unwatch', { id: 'w' })
  const count = values({ socket, told })
  expect(await socket.emitWithAck('watch', { id: 'g', view: 'count' })).toEqual({ ok: true })
  const frame = told('frame')
  const other = stranger(service.port)
  const counts: unknown[] = []
  other.socket.on('gauge', ({ value }: Gauge) => counts.push(value))
  await other.socket.emitWithAck('watch', { id: 'g', view: 'count' })
  service.write({ id: 'a', price: 2 }, 2)
  expect(await frame).toMatchObject({ rows: [{ key: 'a', n: 2 }] })
  await vi.waitFor(() => expect(count.heard).toHaveLength(2), PATIENCE)
  const said: unknown[] = []
  for (const event of ['frame', 'gauge']) socket.on(event, (payload) => said.push(payload))
  for (const id of ['w', 'g']) socket.emit('unwatch', id)
  await socket.emitWithAck('watch', { id: 'v', view: 'things', keys: ['b'] })
  service.write({ id: 'a', price: 3 }, 3)
  service.write({ id: 'b', price: 3 }, 1)
  await vi.waitFor(() => expect(counts.at(-1)).toBe(2), PATIENCE)
  expect(said).toMatchObject([{ rows: [{ key: 'b' }] }])
})

test('a socket that asks without end is closed', async () => {
  const service = await memoryService()
  const { socket, told } = stranger(service.port)
  await told('connect')
  for (let i = 0; i < 500; i += 1) socket.emit('watch', {})
  await vi.waitFor(() => expect([socket.connected, service.sockets()]).toEqual([false, 0]), PATIENCE)
})

test('everyone is told again and again where the service stands', async () => {
  const service = await memoryService()
  const { socket } = stranger(service.port)
  const lags: Lag[] = []
  socket.on('lag', (lag: Lag) => lags.push(lag))
  service.write({ id: 'a', price: 1 }, 1)
  await vi.waitFor(() => expect(lags.at(-1)).toMatchObject({ position: service.position(), events: 0, seconds: 0 }), PATIENCE)
})

test('another epoch takes back what was watched, and figures are read again at once', async () => {
  const service = await memoryService()
  const { socket, told } = stranger(service.port)
  const count = values({ socket, told })
  service.write({ id: 'a', price: 1 }, 1)
  await socket.emitWithAck('watch', { id: 'w', view: 'things', keys: ['a'] })
  await socket.emitWithAck('watch', { id: 'g', view: 'count' })
  await vi.waitFor(() => expect(count.heard).toMatchObject([{ value: 1 }, { value: 1 }]), PATIENCE)
  const reset = told('reset')
  service.reset()
  expect(await reset).toEqual({ id: 'w' })
  await vi.waitFor(() => expect(count.last()).toBe(0), PATIENCE)
})

test('a figure is read no more for a socket that has gone', async () => {
  const service = await memoryService()
  const { socket } = stranger(service.port)
  await socket.emitWithAck('watch', { id: 'g', view: 'count' })
  socket.close()
  await vi.waitFor(() => expect(service.sockets()).toBe(0), PATIENCE)
  const other = await memoryService()
  const watcher = stranger(other.port)
  const count = values(watcher)
  await watcher.socket.emitWithAck('watch', { id: 'g', view: 'count' })
  const before = service.reads()
  for (const { write } of [service, other]) write({ id: 'a', price: 1 }, 1)
  await vi.waitFor(() => expect(count.last(), 'by now it is read where somebody watches').toBe(1), PATIENCE)
  expect(service.reads()).toBe(before)
})

const peopled = async () => {
  const closed = vi.fn(async () => {})
  const authorise = ({ sub }: { sub: string }) => sub !== 'thief'
  const presence = createPresence({ kinds: [{ kind: 'thing', authorise }], line: () => ({ say: () => {}, close: closed }) })
  const service = await memoryService(async ({ sub }) => ({ ...who, sub: String(sub) }), presence)
  const on = (sub: string) => {
    const one = stranger(service.port, sub)
    const people = values<PresentPerson[]>(one)
    const come = (scope = 'a') => one.socket.emitWithAck('watch', { id: `p${scope}`, view: 'presence.thing', scope })
    return {
      ...one,
      ...people,
      come,
      sees: () =>
        people
          .last()
          .map(({ id }) => id)
          .toSorted(),
    }
  }
  return { service, closed, on }
}

test('who watches a thing’s people is one of them until the watch or the socket ends', async () => {
  const { on } = await peopled()
  const [kim, lee, thief] = [on('kim'), on('lee'), on('thief')]
  expect([await kim.come(), await lee.come(), await thief.come()]).toEqual([{ ok: true }, { ok: true }, { ok: false, code: 'FORBIDDEN' }])
  await vi.waitFor(() => expect(kim.sees()).toEqual(['kim', 'lee']), PATIENCE)
  lee.socket.emit('unwatch', 'pa')
  await vi.waitFor(() => expect(kim.sees()).toEqual(['kim']), PATIENCE)
  await lee.come()
  await vi.waitFor(() => expect(kim.sees()).toEqual(['kim', 'lee']), PATIENCE)
  lee.socket.close()
  await vi.waitFor(() => expect(kim.sees()).toEqual(['kim']), PATIENCE)
})

test('where nobody can be nobody is, and nothing is told of it later', async () => {
  const { on } = await peopled()
  const [kim, lee] = [on('kim'), on('lee')]
  expect(await kim.come('')).toEqual({ ok: false, code: 'VALIDATION' })
  await Promise.all([kim.come(), lee.come()])
  await vi.waitFor(() => expect(kim.sees()).toEqual(['kim', 'lee']), PATIENCE)
  expect(kim.heard.filter(({ scope }) => scope === '')).toHaveLength(1)
})

test('the end closes every socket and takes no new one, hears and asks nothing more; the HTTP server goes on', async () => {
  const { service, closed, on } = await peopled()
  const kim = on('kim')
  await kim.come()
  await service.stop()
  await vi.waitFor(() => expect([kim.socket.connected, service.sockets()]).toEqual([false, 0]), PATIENCE)
  expect([service.listeners(), closed.mock.calls.length, service.listening()]).toEqual([0, 1, true])
  await on('lee').told('connect_error')
  const [before, other] = [service.lags(), await memoryService()]
  await vi.waitFor(() => expect(other.lags(), 'a service that runs tells it twice in the meantime').toBeGreaterThan(1), PATIENCE)
  expect(service.lags()).toBe(before)
})
