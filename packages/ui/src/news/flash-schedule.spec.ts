import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FLASH_MS, flashSchedule } from './flash-schedule.ts'

const cells = Array.from({ length: 20 }, () => ({}))

test('at most 8 cells flash at once, whatever changes when and however late a flash ends', () => {
  const step = fc.record({ cell: fc.nat(19), after: fc.nat(900), ends: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const schedule = flashSchedule()
      const flashing = new Set<object>()
      let now = 0
      for (const { cell: at, after, ends } of steps) {
        const cell = cells[at] as object
        now += after
        if (ends) {
          schedule.over(cell)
          flashing.delete(cell)
        } else if (schedule.ask(cell, now) === 'flash') flashing.add(cell)
        expect(flashing.size).toBeLessThanOrEqual(8)
      }
    }),
  )
})

test('a cell flashes at most once in 2 s', () => {
  const schedule = flashSchedule()
  const [cell] = cells as [object]
  const ask = (now: number) => {
    schedule.over(cell)
    return schedule.ask(cell, now)
  }
  expect([0, 1999, 2000].map(ask)).toEqual(['flash', 'mark', 'flash'])
})

test('a refused flash is still marked and costs no place', () => {
  const schedule = flashSchedule(1)
  const [one, two] = cells as [object, object]
  expect(schedule.ask(one, 0)).toBe('flash')
  expect(schedule.ask(two, 10)).toBe('mark')
  schedule.over(one)
  expect(schedule.ask(two, FLASH_MS)).toBe('flash')
})
