import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FLASH_MS, flashSchedule } from './flash-schedule.ts'

const cells = Array.from({ length: 20 }, () => ({}))

test('at most 8 cells flash at once, whatever changes when', () => {
  const change = fc.record({ cell: fc.nat(19), after: fc.nat(900) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
      const schedule = flashSchedule()
      const flashes: number[] = []
      let now = 0
      for (const { cell, after } of changes) {
        now += after
        if (schedule.ask(cells[cell] as object, now) === 'flash') flashes.push(now)
        expect(flashes.filter((start) => now - start < FLASH_MS).length).toBeLessThanOrEqual(8)
      }
    }),
  )
})

test('a cell flashes at most once in 2 s', () => {
  const schedule = flashSchedule()
  const [cell] = cells as [object]
  expect([0, 1999, 2000].map((now) => schedule.ask(cell, now))).toEqual(['flash', 'mark', 'flash'])
})

test('a refused flash is still marked and costs no place', () => {
  const schedule = flashSchedule(1)
  const [one, two] = cells as [object, object]
  expect(schedule.ask(one, 0)).toBe('flash')
  expect(schedule.ask(two, 10)).toBe('mark')
  expect(schedule.ask(two, FLASH_MS)).toBe('flash')
})
