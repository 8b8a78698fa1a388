import { expect, test, vi } from 'vitest'
import { bulkReport, forgetBulk, lastDone, readIn, startBulk, stopBulk } from './bulk-run.ts'
import type { Outcome } from './run-each.ts'

const orders = ['a', 'b', 'c'].map((id) => ({ id, number: id }))
/** Sends that wait until they are answered. */
const sending = () => {
  const answers: ((outcome: Outcome) => void)[] = []
  return { send: () => new Promise<Outcome>((answer) => answers.push(answer)), answers }
}

test('a run is told to whoever looks, whenever they look, and there is no second one beside it', async () => {
  const { send, answers } = sending()
  const left: string[] = []
  const leave = lastDone.subscribe(() => left.push(lastDone.get()))
  const run = startBulk('ship', orders, send)
  answers[0]?.({ done: true })
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  leave()
  expect(await startBulk('cancel', orders, send)).toBeNull()
  forgetBulk()
  expect(bulkReport.get()).toMatchObject({ verb: 'ship', done: 1, total: 3, running: true })
  answers[1]?.({ done: false, why: '아직' })
  await vi.waitFor(() => expect(answers).toHaveLength(3))
  answers[2]?.({ done: true })
  await run
  expect(left).toEqual(['a'])
  expect(bulkReport.get()).toMatchObject({ done: 2, running: false, refused: [{ order: { id: 'b' }, why: '아직' }] })
  expect([...(bulkReport.get()?.rest.keys() ?? [])]).toEqual(['b'])
  forgetBulk()
  expect(bulkReport.get()).toBeNull()
})

test('stopped, it keeps what was not sent; done to the last one, nothing is left to tell', async () => {
  const { send, answers } = sending()
  const run = startBulk('cancel', orders, send)
  stopBulk()
  answers[0]?.({ done: true })
  await run
  expect([...(bulkReport.get()?.rest.keys() ?? [])]).toEqual(['b', 'c'])
  await startBulk('cancel', orders, async () => ({ done: true }))
  expect(bulkReport.get()).toBeNull()
})

test('what was not done is told under one question: another one forgets it, and a run that goes on is forgotten by none', async () => {
  const { send, answers } = sending()
  const run = startBulk('ship', orders.slice(0, 1), send)
  readIn('all')
  readIn('to ship')
  answers[0]?.({ done: false, why: '아직' })
  await run
  for (const _ of ['told', 'told again']) {
    readIn('all')
    expect(bulkReport.get()).toMatchObject({ running: false, refused: [{ order: { id: 'a' } }] })
  }
  readIn('to ship')
  expect(bulkReport.get()).toBeNull()
})
