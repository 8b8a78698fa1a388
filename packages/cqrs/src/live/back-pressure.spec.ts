import type { Server } from 'socket.io'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createBackPressure } from './back-pressure.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MIB = 1_048_576
const KIB_64 = 65_536

/** Sockets whose unsent bytes the test sets, and a feed that keeps who is paused. `kernel` bytes wait in the WebSocket, `queued` packets before it. */
const given = () => {
  const sockets = new Map<string, { conn: unknown; disconnect: (close: boolean) => void }>()
  const paused = new Set<string>()
  const pause = vi.fn((id: string) => void paused.add(id))
  const feed = { pause, resume: vi.fn((id: string) => void paused.delete(id)), paused: (id: string) => paused.has(id) }
  const pressure = createBackPressure({ sockets: { sockets } } as unknown as Server, feed)
  const leave = (id: string) => {
    paused.delete(id)
    sockets.delete(id)
  }
  const fill = (id: string, kernel: number | undefined, ...queued: (string | undefined)[]) => {
    const conn = { transport: kernel === undefined ? {} : { socket: { bufferedAmount: kernel } }, writeBuffer: queued.map((data) => ({ data })) }
    sockets.set(id, { conn, disconnect: (close) => close && leave(id) })
    vi.advanceTimersByTime(200)
  }
  return { fill, leave, feed, pressure, paused: () => [...paused], open: () => [...sockets.keys()] }
}

test('a socket with more than a mebibyte unsent is paused once, however the bytes are spread, and others are not', () => {
  const it = given()
  it.fill('full', MIB)
  expect(it.paused()).toEqual([])
  it.fill('other', 0)
  it.fill('full', MIB - 2, 'abc', undefined)
  it.fill('full', MIB + 1)
  expect([it.paused(), it.feed.pause.mock.calls]).toEqual([['full'], [['full']]])
  it.fill('between transports', undefined, 'x'.repeat(MIB + 1))
  expect(it.paused()).toEqual(['full', 'between transports'])
})

test('a paused socket goes on once less than 64 KiB are left', () => {
  const it = given()
  it.fill('a', MIB + 1)
  it.fill('a', KIB_64)
  expect(it.paused()).toEqual(['a'])
  it.fill('a', KIB_64 - 1)
  expect(it.paused()).toEqual([])
  it.fill('a', 0)
  expect(it.feed.resume).toHaveBeenCalledTimes(1)
})

test('one that has not drained for half a minute is closed with its connection', () => {
  const it = given()
  it.fill('a', MIB + 1)
  vi.advanceTimersByTime(30_000)
  expect(it.open()).toEqual(['a'])
  vi.advanceTimersByTime(200)
  expect(it.open()).toEqual([])
})

test('its half minute begins anew with each pause', () => {
  const it = given()
  it.fill('a', MIB + 1)
  vi.advanceTimersByTime(29_000)
  it.fill('a', 0)
  it.fill('a', MIB + 1)
  vi.advanceTimersByTime(29_000)
  expect(it.open()).toEqual(['a'])
})

test('nobody is looked at after the end', () => {
  const it = given()
  it.pressure.stop()
  it.fill('a', MIB + 1)
  expect([it.paused(), vi.getTimerCount()]).toEqual([[], 0])
})
