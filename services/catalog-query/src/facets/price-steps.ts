const STEPS = 20
/** Prices above this share of all fall into the last step, so that one very dear thing does not press the others into the first. */
const SHARE = 0.95

/** 1, 2, 2½ or 5 times a power of ten, a whole number not below what is asked. */
const round = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return power * ([1, 2, 2.5, 5, 10].find((times) => power * times >= least && Number.isInteger(power * times)) ?? 10)
}

export type PriceStep = { from: number; to: number; count: number }

/** How many of these prices fall into each of at most 20 equally wide steps, both ends included; the last reaches up to the dearest. Sorts in place. */
export const priceSteps = (prices: Uint32Array): PriceStep[] => {
  const sorted = prices.sort()
  const most = sorted.at(-1)
  if (most === undefined) return []
  const usual = sorted[Math.floor(SHARE * (sorted.length - 1))] ?? most
  const width = round((usual + 1) / STEPS)
  const counts: number[] = Array.from({ length: Math.floor(usual / width) + 1 }, () => 0)
  const last = counts.length - 1
  for (const price of sorted) {
    const step = Math.min(last, Math.floor(price / width))
    counts[step] = (counts[step] ?? 0) + 1
  }
  return counts.map((count, step) => ({ from: step * width, to: step === last ? Math.max(most, (step + 1) * width - 1) : (step + 1) * width - 1, count }))
}
