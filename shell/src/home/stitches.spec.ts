import type { PulseSeries } from '@jangteo/mfe-kit'
import { expect, test } from 'vitest'
import { SPAN, stitchesOf } from './stitches.ts'

const now = 1_000_000_500
const second = 1_000_000
const orders = (...seconds: [number, number][]): PulseSeries => ({ tone: 'ink', label: '주문', seconds })
const prices = (...seconds: [number, number][]): PulseSeries => ({ tone: 'gold', label: '가격 변경', seconds })

test('one stitch a second, the newest last, as high as what happened', () => {
  const { stitches, counts } = stitchesOf([orders([second, 2], [second - 1, 9])], now)
  expect(stitches).toHaveLength(SPAN)
  expect(stitches.slice(-3).map(({ height }) => height)).toEqual([0, 1, 0.5])
  expect(counts).toEqual([11])
})

test('a second of two kinds has the tone of the rarer one', () => {
  const { stitches } = stitchesOf([orders([second, 3], [second - 1, 1]), prices([second, 1])], now)
  expect(stitches.slice(-2).map(({ tone }) => tone)).toEqual(['ink', 'gold'])
})

test('what has left the window is neither drawn nor counted', () => {
  const { stitches, counts } = stitchesOf([orders([second - SPAN, 5])], now)
  expect(stitches.every(({ height }) => height === 0)).toBe(true)
  expect(counts).toEqual([0])
})

test('a clock that is behind shows the newest second all the same', () =>
  expect(stitchesOf([orders([second + 90, 1])], now).stitches.at(-1)?.height).toBeGreaterThan(0))
