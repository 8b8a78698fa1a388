import type { World } from './world.ts'

/** What one round measured. The name says the unit, as the table shows it. */
export type Figures = Record<string, number>
export type Aim = { atLeast: number } | { atMost: number }

/** One row of the bench: a file that exports this shape. */
export type Row = {
  /** How it is asked for: `npm run bench -- <name>`. */
  name: string
  rounds: number
  /** Figures that have an aim; the others are only told. */
  aims?: Readonly<Record<string, Aim>>
  /** Figure → the floor's figure that stands beside it: what the same machine does in the same run without our code. */
  floors?: Readonly<Record<string, string>>
  /** Prepares what the rounds need; `close` puts back what they changed. */
  open: (world: World) => Promise<{ round: () => Promise<Figures>; close?: () => Promise<unknown> | void }>
}
