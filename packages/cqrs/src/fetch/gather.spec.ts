import { expect, test } from 'vitest'
import { silent } from '../kafka/log.ts'
import { gather, type PartitionBatch } from './gather.ts'

const batch = (partition: number): PartitionBatch => ({ topic: 't', partition, from: 0, records: [], highWatermark: 0 })
const ours = () => undefined

test('all partitions of a fetch come in one call, and the next fetch waits for it', async () => {
  const calls: number[][] = []
  let running = 0
  const { push } = gather(async (batches) => {
    expect(++running).toBe(1)
    calls.push(batches.map(({ partition }) => partition))
    await new Promise((resolve) => setImmediate(resolve))
    running--
  }, silent)
  const first = [push(batch(0), ours), push(batch(1), ours), push(batch(2), ours)]
  await new Promise((resolve) => setImmediate(resolve))
  await Promise.all([...first, push(batch(3), ours), push(batch(4), ours)])
  expect(calls).toEqual([
    [0, 1, 2],
    [3, 4],
  ])
})

test('a call that failed is repeated with the same partitions', async () => {
  const calls: number[][] = []
  const { push } = gather(async (batches) => {
    calls.push(batches.map(({ partition }) => partition))
    if (calls.length === 1) throw new Error('database restarts')
    return [{ topic: 't', partition: 1, next: 9 }]
  }, silent)
  expect(await Promise.all([push(batch(0), ours), push(batch(1), ours)])).toEqual([undefined, 9])
  expect(calls).toEqual([
    [0, 1],
    [0, 1],
  ])
})

test('a failing call is given up as soon as a partition is no longer ours', async () => {
  const rebalance = new Error('rebalancing')
  let lost: Error | undefined
  const { push } = gather(async () => {
    lost = rebalance
    throw new Error('database is down')
  }, silent)
  await expect(push(batch(0), () => lost)).rejects.toBe(rebalance)
})
