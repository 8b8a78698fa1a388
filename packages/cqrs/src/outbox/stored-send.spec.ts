import { expect, test } from 'vitest'
import type { OutboxRow } from './claim.ts'
import { OffsetsWentBack, storedRows } from './stored-send.ts'

const row = (partition: number, seq: number, topic = 't') => ({ topic, partition, seq }) as OutboxRow
const answer = (partition: number, baseOffset: string, errorCode = 0, topicName = 'x.t') => ({ topicName, partition, baseOffset, errorCode })
const stored = (reply: ReturnType<typeof answer>[], last = new Map<string, number>()) =>
  storedRows([row(0, 1), row(1, 2), row(0, 3), row(0, 4, 'other')], reply, 'x.', last)

test('a partition that is missing in the reply is not stored, though the send resolved', () => {
  expect(stored([answer(0, '7')])).toEqual({ acknowledged: [{ topic: 't', partition: 0, last: 8 }], stored: [row(0, 1), row(0, 3)] })
})

test('a partition whose answer is an error is not stored', () => {
  expect(stored([answer(0, '-1', 6), answer(1, '0')]).stored).toEqual([row(1, 2)])
})

test('only an offset that a partition can have proves that it lost records', () => {
  expect([7, 0, -1].map((base) => new OffsetsWentBack('x.t/0', base).lost)).toEqual([true, true, false])
})

test('an offset that does not grow is never taken for a success', () => {
  expect(() => stored([answer(0, '7')], new Map([['t|0', 7]]))).toThrow(new OffsetsWentBack('x.t/0', 7))
  expect(() => stored([answer(0, '-1')])).toThrow(new OffsetsWentBack('x.t/0', -1))
})
