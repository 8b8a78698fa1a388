import fc from 'fast-check'
import { expect, test } from 'vitest'
import { regroup } from './regroup.ts'

const group = (...keys: string[]) => ({ keys })

test('one more key is one small group more, and nothing is asked for again', () =>
  expect(regroup([group('a', 'b')], ['c', 'a', 'b'], 200)).toEqual({ kept: [group('a', 'b')], ended: [], fresh: [['c']] }))

test('a group without a wanted key ends', () =>
  expect(regroup([group('a'), group('b')], ['b'], 200)).toEqual({ kept: [group('b')], ended: [group('a')], fresh: [] }))

test('whatever is wanted one after the other, every wanted key is watched, in groups of the allowed size and not too many', () =>
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(60).map(String), { maxLength: 40 }), { maxLength: 30 }), (steps) => {
      let groups: { keys: readonly string[] }[] = []
      for (const wanted of steps) {
        const { kept, ended, fresh } = regroup(groups, wanted, 7)
        expect(new Set([...kept, ...ended])).toEqual(new Set(groups))
        groups = [...kept, ...fresh.map((keys) => ({ keys }))]
        const watched = groups.flatMap(({ keys }) => keys)
        expect(wanted.every((key) => watched.includes(key))).toBe(true)
        for (const { keys } of groups) expect(keys.length).toBeLessThanOrEqual(7)
        expect(groups.length).toBeLessThanOrEqual(16 + Math.ceil(wanted.length / 7))
      }
    }),
  ))
