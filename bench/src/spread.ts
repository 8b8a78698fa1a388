/** The value below which this share (0 to 1) of the values lies; NaN of none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN
}

export type Spread = { median: number; low: number; high: number; rounds: number }

/** What several rounds measured, in one line: the middle one, the lowest and the highest. */
export const spread = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  low: Math.min(...values),
  high: Math.max(...values),
  rounds: values.length,
})

/** p50, p95 and p99 of some times, under names that begin so: `{ 'page p50 ms': … }`. */
export const percentiles = (name: string, times: readonly number[]): Record<string, number> =>
  Object.fromEntries([50, 95, 99].map((share) => [`${name} p${share} ms`, quantile(times, share / 100)]))
