import { expect, test } from 'vitest'
import { tableMove } from './row-keys.ts'

test('moving never leaves the table', () => {
  for (const key of ['j', 'k', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'])
    for (const at of [-1, 0, 4, 9]) {
      const move = tableMove(key, at, 10, 5) as { to: number }
      expect(move.to).toBeGreaterThanOrEqual(0)
      expect(move.to).toBeLessThan(10)
    }
})

test('the first J goes to the first row', () => expect(tableMove('j', -1, 10, 5)).toEqual({ to: 0 }))
test('an empty table ignores every key', () => expect(['j', 'End', 'Enter', 'x'].map((key) => tableMove(key, -1, 0, 5))).toEqual([null, null, null, null]))
