import { loadavg } from 'node:os'
import type { Figures, Row } from './row.ts'
import { type Spread, spread } from './spread.ts'
import type { World } from './world.ts'

/** `load`: the machine's load average of one minute, before and after. `failure`: why it ended early; what rounds there were still count. */
export type Measured = { row: string; seconds: number; load: [number, number]; figures: Record<string, Spread>; rounds: Figures[]; failure?: string }

const busy = () => loadavg()[0] ?? Number.NaN

/** Every figure over all rounds that have it. Pure. */
export const together = (rounds: readonly Figures[]): Record<string, Spread> => {
  const names = [...new Set(rounds.flatMap((figures) => Object.keys(figures)))]
  return Object.fromEntries(names.map((name) => [name, spread(rounds.flatMap((figures) => figures[name] ?? []))]))
}

/** Runs all rounds of a row. A row that throws is told as failed and stops no other. */
export const measure = async (row: Row, world: World, say: (line: string) => void): Promise<Measured> => {
  const [began, before, rounds] = [performance.now(), busy(), [] as Figures[]]
  let failure: string | undefined
  try {
    const { round, close } = await row.open(world)
    try {
      for (let n = 1; n <= row.rounds; n++) {
        say(`${row.name}: round ${n} of ${row.rounds}`)
        rounds.push(await round())
      }
    } finally {
      await close?.()
    }
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    say(`${row.name}: ${failure}`)
  }
  const seconds = (performance.now() - began) / 1000
  return { row: row.name, seconds, load: [before, busy()], figures: together(rounds), rounds, ...(failure && { failure }) }
}
