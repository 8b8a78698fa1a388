import { expect, test } from 'vitest'
import { formatAgo, formatDateTime } from './time.ts'

const at = '2026-11-22T05:32:08.114Z'
const later = (seconds: number) => Date.parse(at) + seconds * 1000

test('an instant is shown in the shop’s time zone, 24 hours', () => {
  expect(formatDateTime(at, 'ko', 'time')).toBe('14:32:08')
  expect(formatDateTime(at, 'ko', 'millis')).toBe('14:32:08.114')
  expect(formatDateTime(at, 'en', 'minute')).toBe('14:32')
  expect(formatDateTime(at, 'ko')).toBe('11월 22일 14:32')
  expect(formatDateTime('2026-11-22T15:30:00.000Z', 'ko', 'date')).toBe('2026년 11월 23일')
})

test.each([
  [0, '방금', 'just now'],
  [4.9, '방금', 'just now'],
  [5, '5초 전', '5 s ago'],
  [125, '2분 전', '2 min ago'],
  [3 * 3600, '3시간 전', '3 h ago'],
  [4 * 86_400, '4일 전', '4 d ago'],
  [-30, '방금', 'just now'],
])('%s s later it is %s', (seconds, ko, en) => {
  expect(formatAgo(at, 'ko', later(seconds))).toBe(ko)
  expect(formatAgo(at, 'en', later(seconds))).toBe(en)
})

test('after a week it is the date', () => expect(formatAgo(at, 'ko', later(8 * 86_400))).toBe('2026년 11월 22일'))
