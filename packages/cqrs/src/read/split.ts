import type { PartitionBatch } from '../kafka/reader.ts'

/** Parts of at most `most` records each, in their order, so that no transaction holds up the loop that pushes. */
export const split = (batches: readonly PartitionBatch[], most: number): PartitionBatch[][] => {
  const parts: PartitionBatch[][] = []
  let room = 0
  for (const batch of batches) {
    for (let start = 0; start < batch.records.length; start += most) {
      const records = batch.records.slice(start, start + most)
      if (records.length > room) {
        parts.push([])
        room = most
      }
      room -= records.length
      parts.at(-1)?.push({ ...batch, records })
    }
  }
  return parts
}
