import { expect, test } from 'vitest'
import { activate, activateNewest } from './decide.ts'

const [first, second, third] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z', '2026-11-03T00:00:00.000Z'] as const
const of = (version: string, newest: string) => ({ name: 'orders', version, newest, by: 'kim' })
const activated = (version: string, newest: string) => ({ accepted: true, events: [{ type: 'release-activated', ...of(version, newest), at: third }] })
const nothing = { accepted: true, events: [] }

test('a build newer than all before runs by itself, an older one does not', () => {
  expect(activateNewest(of('1', first), null, third)).toEqual(activated('1', first))
  expect(activateNewest(of('2', second), of('1', first), third)).toEqual(activated('2', second))
  expect(activateNewest(of('2', second), of('2', second), third)).toEqual(nothing)
})

test('after somebody went back, only a build that was not known then runs by itself', () => {
  expect(activate(of('1', second), of('2', second), third)).toEqual(activated('1', second))
  expect(activateNewest(of('2', second), of('1', second), third)).toEqual(nothing)
  expect(activateNewest(of('3', third), of('1', second), third)).toEqual(activated('3', third))
})

test('what runs already is not activated again', () => expect(activate(of('1', second), of('1', first), third)).toEqual(nothing))
