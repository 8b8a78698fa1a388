import { expect, test } from 'vitest'
import { stuckPartition } from './watch-progress.ts'

const at = (partition: number, next: number) => ({ topic: 't', partition, next, highWatermark: 0 })
const ends = new Map([['t', [5, 5]]])

test('a partition with records that stands where it stood is stuck', () => {
  expect(stuckPartition([at(0, 5), at(1, 3)], ends, [at(0, 5), at(1, 3)])).toEqual(at(1, 3))
})

test('a partition that moved, was read to its end, or is no longer ours is not', () => {
  expect(stuckPartition([at(1, 3)], ends, [at(1, 4)])).toBeUndefined()
  expect(stuckPartition([at(0, 5), at(1, 5)], ends, [at(0, 5), at(1, 5)])).toBeUndefined()
  expect(stuckPartition([at(1, 3)], ends, [at(0, 3)])).toBeUndefined()
})

test('a topic whose end is not known is no verdict', () => {
  expect(stuckPartition([at(1, 3)], new Map(), [at(1, 3)])).toBeUndefined()
})
