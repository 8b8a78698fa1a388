import { expect, test } from 'vitest'
import { logLine } from './log-line.ts'

test('a structured line becomes readable and keeps all it says', () => {
  const line = JSON.stringify({ level: 'info', time: '2026-01-02T03:04:05.678Z', service: 'payments', instance: 'payments-1', orderId: 'o1', msg: 'paid' })
  expect(logLine(line)).toBe('03:04:05.678 INFO  payments-1 paid {"orderId":"o1"}')
})

test('any other line stays as it is', () => {
  expect(logLine('  at main.js:1')).toBe('  at main.js:1')
  expect(logLine('{ not json')).toBe('{ not json')
})
