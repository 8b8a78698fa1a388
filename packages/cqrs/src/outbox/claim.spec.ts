import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitting, type OutboxRow } from './claim.ts'

const row = fc.record({ partition: fc.nat(1), size: fc.integer({ min: 100_000, max: 262_144 }) })
const rows = fc
  .array(row, { minLength: 1, maxLength: 25, size: 'max' })
  .map((list) => list.map(({ partition, size }, seq) => ({ topic: 't', partition, seq, value: 'x'.repeat(size) }) as OutboxRow))
const of = (list: readonly OutboxRow[], partition: number) => list.filter((each) => each.partition === partition)

test('what is sent of a partition is its oldest rows without a hole, at least one, and below the limit of a record batch', () => {
  const property = fc.property(rows, fc.nat(1), (claimed, partition) => {
    const [all, sent] = [of(claimed, partition), of(fitting(claimed), partition)]
    expect(sent).toEqual(all.slice(0, sent.length))
    expect(sent.length).toBeGreaterThanOrEqual(Math.min(1, all.length))
    expect(sent.reduce((bytes, { value }) => bytes + value.length, 0)).toBeLessThan(1_000_000)
  })
  fc.assert(property, { numRuns: 50 })
})
