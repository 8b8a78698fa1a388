import { decodePosition, encodePosition, type Position } from '@jangteo/contracts/position'
import { describe, expect, test } from 'vitest'
import { type Fault, runSchedule } from './world.ts'

const run = (schedules: number, fault?: Fault, until = Number.POSITIVE_INFINITY) => {
  const found = { drops: 0, stale: 0, seeds: [] as number[] }
  for (let seed = 1; seed <= schedules && found.stale < until; seed += 1) {
    const { drops, stale } = runSchedule(seed, fault)
    found.drops += drops
    found.stale += stale.length
    if (stale.length > 0) found.seeds.push(seed)
  }
  return found
}

const edited = (token: string | null | undefined, edit: (position: Position) => Partial<Position>) => {
  const position = decodePosition(token)
  return position ? encodePosition({ ...position, ...edit(position) }) : token
}
let highest = 0

/** Each rule of the feed, and what happens without it. */
const without: Record<string, Fault> = {
  'the comparison of n': {
    store: (store) => ({
      ...store,
      push: (type, id, row, feed) => store.push(type, id, row, { ...feed, n: ++highest }),
      put: (type, id, row, feed, answer) => store.put(type, id, row, { ...feed, n: ++highest }, answer),
    }),
  },
  'the resume from the offset itself': { from: (from) => edited(from, ({ next }) => ({ next: next.map((offset) => offset + 1) })) },
  'the resume': { from: (from, replica) => edited(from, () => ({ next: replica.place().next, holes: [] })) },
  'the holes of a position': { from: (from) => edited(from, () => ({ holes: [] })) },
  'epoch and rev': {
    from: (from, replica) => edited(from, () => ({ epoch: replica.place().epoch, rev: replica.place().rev })),
    sent: (message) => (message[0] === 'frame' ? ['frame', { ...message[1], rev: '1' }] : message),
    reply: (reply) => ('rev' in reply ? { ...reply, rev: '1' } : reply),
    answerRev: () => '1',
  },
  'keys that are gone': { sent: (message) => (message[0] === 'frame' ? ['frame', { ...message[1], gone: [] }] : message) },
  'positions of the flush before': {
    sent: (message, replica) => (message[0] === 'frame' ? ['frame', { ...message[1], position: encodePosition(replica.place()) }] : message),
  },
  'knowing which rows a position came with': { store: (store) => ({ ...store, cameWith: () => true }) },
  'the live watch that outranks answers of another fold': { store: (store) => ({ ...store, govern: () => () => {} }) },
}

/** All schedules are a second or two of one processor; where many share it they have taken more than 20 s. */
const BUSY_MACHINE_MS = 60_000

describe('the feed and the browser under random drops, hops, deploys, parked keys and raised epochs', () => {
  test(
    'never leave a stale row',
    () => {
      const { drops, stale, seeds } = run(9_000, undefined, 5)
      expect(seeds.slice(0, 5)).toEqual([])
      expect(stale).toBe(0)
      expect(drops).toBeGreaterThan(20_000)
    },
    BUSY_MACHINE_MS,
  )
  test.each(Object.entries(without))('leave stale rows without %s', (_, fault) => {
    expect(run(3_000, fault, 1).stale).toBeGreaterThan(0)
  })
})
