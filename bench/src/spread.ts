import { quantile } from '@jangteo/stack/quantile'

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
