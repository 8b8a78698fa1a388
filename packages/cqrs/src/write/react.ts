import type { DomainEvent, Trace } from '@jangteo/contracts/envelope'
import type { Rejection } from '@jangteo/contracts/rejection'
import type { DeadlineChange } from '../deadlines/deadlines.ts'
import { append } from './append.ts'
import { applyDecision, type Decider } from './decider.ts'
import type { Decide, Written } from './handle-command.ts'
import { afterCommit, type Tx } from './postgres.ts'

export type ReactDeps<State, Event extends DomainEvent> = { decider: Decider<State, Event>; wake: () => void; now?: () => Date }

export type Input<State, Event> = {
  id: string
  trace: Trace
  decide: Decide<State, Event>
  /** What the events make of a deadline of the stream: written with them. */
  deadline?: (written: Written<State, Event>) => DeadlineChange | null
}

/**
 * Handles an input from Kafka or a deadline inside the caller's transaction: locks the stream's row until COMMIT, decides, appends. There is
 * no command id: `decide` ignores what the state already has. A refusal writes nothing and comes back as `rejection`. The relay is woken after
 * COMMIT. Throws ValueTooLarge and failures of the database; the caller then rolls back.
 */
export const react = async <State, Event extends DomainEvent>(
  deps: ReactDeps<State, Event>,
  tx: Tx,
  { id, trace, decide, deadline }: Input<State, Event>,
): Promise<Written<State, Event> & { rejection?: Rejection }> => {
  const { decider, wake } = deps
  for (;;) {
    const { version, before, now } = await lock(decider, tx, id)
    const decision = decide(before, { now: deps.now?.().toISOString() ?? now, version })
    if (!decision.accepted) return { version, state: before, events: [], rejection: decision.rejection }
    const { events } = decision
    if (events.length === 0) return { version, state: before, events }
    const { state, newEvents } = applyDecision(decider, id, before, events)
    const written = { state, events, version: version + events.length }
    const what = { stream: decider.stream(id), expected: version, state, events: newEvents, trace, deadline: deadline?.(written) ?? null }
    if ((await append(tx, what)) === null) continue // a new stream: there was no row to lock, and another transaction has just made it
    afterCommit(tx, wake)
    return written
  }
}

const lockSql = `SELECT s.version, s.state, clock_timestamp() AS now FROM (SELECT) one LEFT JOIN LATERAL (SELECT * FROM streams WHERE id = $1 FOR UPDATE) s ON true`

const lock = async <State, Event extends DomainEvent>(decider: Decider<State, Event>, tx: Tx, id: string) => {
  const { rows } = await tx.query({ name: 'lock-stream', text: lockSql, values: [decider.stream(id)] })
  const row: { version: number | null; state: State; now: string } = rows[0]
  return { version: row.version ?? 0, before: row.version === null ? decider.initial : row.state, now: row.now }
}
