/** A set of products: one bit for each, at its `n` in product_list. Sets that are put together are equally long. */
export type Bits = Uint32Array<ArrayBuffer>

export const noBits = (words: number): Bits => new Uint32Array(words)
export const wordsFor = (size: number): number => Math.ceil(size / 32)

const word = (bits: Bits, at: number): number => bits[at] ?? 0
export const has = (bits: Bits, n: number): boolean => ((word(bits, n >>> 5) >>> (n & 31)) & 1) === 1
export const put = (bits: Bits, n: number, is: boolean): void => {
  const mask = 1 << (n & 31)
  bits[n >>> 5] = is ? word(bits, n >>> 5) | mask : word(bits, n >>> 5) & ~mask
}
/** The same set with room for more. */
export const grown = (bits: Bits, words: number): Bits => {
  const larger = noBits(words)
  larger.set(bits)
  return larger
}
export const union = (sets: readonly Bits[], words: number): Bits => {
  const all = noBits(words)
  for (const set of sets) for (let at = 0; at < words; at++) all[at] = word(all, at) | word(set, at)
  return all
}
export const both = (one: Bits, other: Bits): Bits => one.map((bits, at) => bits & word(other, at))
export const without = (one: Bits, other: Bits): Bits => one.map((bits, at) => bits & ~word(other, at))

/** Bits set in a word (Hacker's Delight, 5-1). */
const ones = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
/** How many are in both. */
export const countBoth = (one: Bits, other: Bits): number => {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += ones(word(one, at) & word(other, at))
  return sum
}
export const count = (bits: Bits): number => countBoth(bits, bits)

/** Every member, rising. */
export const eachOf = (bits: Bits, visit: (n: number) => void): void => {
  for (let at = 0; at < bits.length; at++) for (let rest = word(bits, at); rest !== 0; rest &= rest - 1) visit(at * 32 + 31 - Math.clz32(rest & -rest))
}
