import { expect, test } from 'vitest'
import { type Outcome, runEach } from './run-each.ts'

const run = async (answers: Outcome[], stopAfter = Number.POSITIVE_INFINITY) => {
  const sent: number[] = []
  const told: string[] = []
  const end = await runEach(
    answers.map((_, at) => at),
    async (at) => {
      sent.push(at)
      return answers[at] ?? { done: true }
    },
    ({ done, total, refused }) => told.push(`${done}/${total} ${refused.length}`),
    () => sent.length >= stopAfter,
  )
  return { sent, told, end }
}
const ok: Outcome = { done: true }
const no: Outcome = { done: false, why: '아직' }

test('a refusal stops nothing, is named with its reason and counts as not done', async () => {
  const { sent, told, end } = await run([ok, no, ok])
  expect(sent).toEqual([0, 1, 2])
  expect(told).toEqual(['1/3 0', '1/3 1', '2/3 1'])
  expect(end).toEqual({ total: 3, done: 2, refused: [{ order: 1, why: '아직' }], running: false })
})

test('stopping sends no more and keeps what was answered', async () => {
  const { sent, end } = await run([ok, ok, ok], 2)
  expect(sent).toEqual([0, 1])
  expect(end).toMatchObject({ done: 2, total: 3, refused: [], running: false })
})
