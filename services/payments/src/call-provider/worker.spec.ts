import { silent } from '@jangteo/cqrs/kafka/log'
import { afterEach, expect, test, vi } from 'vitest'
import { createWorker } from './worker.ts'

const PATIENCE = { timeout: 10_000 }

afterEach(() => vi.restoreAllMocks())

/** A worker with one capture due, asked of a provider that never answers; `told` is what it logs. */
const hanging = () => {
  const told: object[] = []
  const due = [{ shipmentId: 's', orderId: 'o', amount: 1, attempts: 0 }]
  const query = async (sql: { name?: string }) => ({ rows: sql.name === 'due-captures' ? due.splice(0) : [] })
  const connection = { query, on: () => {}, off: () => {}, release: () => {} }
  const capture = vi.fn(
    (_: unknown, signal: AbortSignal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
  )
  const log = { ...silent, warn: (fields: object) => told.push(fields) }
  const worker = createWorker({ pool: { connect: async () => connection }, provider: { capture }, record: {}, log } as never)
  return { worker, told, capture }
}

test('a provider that hangs until we hang up is told of', async () => {
  const patience = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
  const { worker, told, capture } = hanging()
  worker.start()
  await vi.waitUntil(() => capture.mock.calls.length === 1, PATIENCE)
  patience.abort(new Error('timed out'))
  await vi.waitUntil(() => told.length > 0, PATIENCE)
  expect(told).toMatchObject([{ call: 'capture' }])
  await worker.stop()
})

test('a call that our own stop ends is not', async () => {
  const { worker, told, capture } = hanging()
  worker.start()
  await vi.waitUntil(() => capture.mock.calls.length === 1, PATIENCE)
  await worker.stop()
  expect(told).toEqual([])
})
