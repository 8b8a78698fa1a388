import { PARTITIONS } from '@jangteo/contracts/topics'

const M = 0x5bd1e995

const mix = (k: number): number => {
  const product = Math.imul(k, M)
  return Math.imul(product ^ (product >>> 24), M)
}

/** MurmurHash2, 32 bits, with Kafka's seed (org.apache.kafka.common.utils.Utils.murmur2). */
export const murmur2 = (data: Uint8Array): number => {
  const whole = data.length & ~3
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let h = 0x9747b28c ^ data.length
  for (let i = 0; i < whole; i += 4) h = Math.imul(h, M) ^ mix(view.getUint32(i, true))
  for (let i = data.length - 1; i >= whole; i--) h ^= (data[i] ?? 0) << (8 * (i - whole))
  if (data.length !== whole) h = Math.imul(h, M)
  h = Math.imul(h ^ (h >>> 13), M)
  return h ^ (h >>> 15)
}

/** Partition of a key, as Kafka's Java clients choose it: every writer and reader agrees, whatever its language. */
export const partitionOf = (key: string, partitions: number = PARTITIONS): number => (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions
