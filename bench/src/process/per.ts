import type { Figures } from '../row.ts'

/** CPU by process as figures: `CPU ms an order: gateway`, the busiest first; what is not a fiftieth of all is left out. */
export const cpuPer = (what: string, count: number, used: Record<string, number>): Figures => {
  const { total = 0, ...processes } = used
  const named = Object.entries(processes).map(([name, ms]) => [`CPU ms ${what}: ${name}`, ms / count] as const)
  const told = named.filter(([, ms]) => ms * count >= total / 50).toSorted(([, a], [, b]) => b - a)
  return { [`CPU ms ${what}, all`]: total / count, ...Object.fromEntries(told) }
}
