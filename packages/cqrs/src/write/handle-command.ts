import { setTimeout as sleep } from 'node:timers/promises'
import type { DomainEvent, Trace } from '@jangteo/contracts/envelope'
import { type CommandReply, type Decision, type Rejection, rejection } from '@jangteo/contracts/rejection'
import type { DeadlineChange } from '../deadlines/deadlines.ts'
import { append, ValueTooLarge } from './append.ts'
import { crashPoint } from './crash-point.ts'
import { applyDecision, type Decider } from './decider.ts'
import { payloadHash } from './payload-hash.ts'
import { type Db, type Pool, type Tx, transaction } from './postgres.ts'

/** What `alsoWrite` throws to refuse the command after all: nothing is written but the refusal. */
export class Refused extends Error {
  override name = 'Refused'
  readonly rejection: Rejection
  constructor(of: Rejection) {
    super(of.code)
    this.rejection = of
  }
}

export type CommandDeps<State, Event extends DomainEvent> = {
  pool: Pool
  decider: Decider<State, Event>
  /** Called after COMMIT, so that the relay publishes at once. */
  wake: () => void
  /** Only for tests; the database's clock otherwise. */
  now?: () => Date
}

export type Written<State, Event> = { state: State; events: readonly Event[]; version: number }
export type Decide<State, Event> = (state: State, context: { now: string; version: number }) => Decision<Event>

export type Command<State, Event> = {
  id: string
  principal: string
  commandId: string
  /** All that makes the command what it is: its name, ids from the path, its body. */
  payload: unknown
  trace: Trace
  /** Pure; decides again on the new state after a version conflict. */
  decide: Decide<State, Event>
  /** What the events make of a deadline of the stream: written with them. */
  deadline?: (written: Written<State, Event>) => DeadlineChange | null
  /** Writes beside the events in the same transaction, only if there are events. May throw Refused. */
  alsoWrite?: (tx: Tx, written: Written<State, Event>) => Promise<void>
}

const ATTEMPTS = 20

/**
 * Handles a command once: the same (principal, commandId) with the same payload always gets the first reply, refusals too, and with another
 * payload VALIDATION at `commandId`. The reply is the whole state after the decision and is given only after COMMIT. Of commands raced on one
 * stream each decides on what the others left. Throws on a failure of the database, or after 20 lost races; then the client may send it again.
 */
export const handleCommand = async <State, Event extends DomainEvent>(
  deps: CommandDeps<State, Event>,
  command: Command<State, Event>,
): Promise<CommandReply<State>> => {
  const hash = payloadHash(command.payload)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const reply = await tryOnce(deps, command, hash).catch((error: unknown) => {
      if (isRaced(error)) return null
      throw error
    })
    if (reply) return reply
    await sleep(Math.random() * attempt * 2)
  }
  throw new Error(`${deps.decider.stream(command.id)}: ${ATTEMPTS} version conflicts in a row`)
}

/** Null = somebody was faster: load and decide again. */
const tryOnce = async <State, Event extends DomainEvent>(
  deps: CommandDeps<State, Event>,
  command: Command<State, Event>,
  hash: string,
): Promise<CommandReply<State> | null> => {
  const { pool, decider } = deps
  const { stored, version, state, now } = await load<State>(pool, decider.stream(command.id), command)
  if (stored) return stored.payload_hash === hash ? (stored.reply as CommandReply<State>) : otherPayload
  const before = version === 0 ? decider.initial : state
  const decision = command.decide(before, { now: deps.now?.().toISOString() ?? now, version })
  if (!decision.accepted) return storeReply(pool, command, hash, decision)
  if (decision.events.length === 0) return storeReply(pool, command, hash, { accepted: true, version, state: before })
  try {
    const reply = await write(deps, command, hash, { version, before, events: decision.events })
    crashPoint('after-commit-before-reply')
    if (reply) deps.wake()
    return reply
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal) return storeReply(pool, command, hash, { accepted: false, rejection: refusal })
    throw error
  }
}

const write = async <State, Event extends DomainEvent>(
  { pool, decider }: CommandDeps<State, Event>,
  { id, principal, commandId, trace, deadline, alsoWrite }: Command<State, Event>,
  hash: string,
  { version: expected, before, events }: { version: number; before: State; events: readonly Event[] },
): Promise<CommandReply<State> | null> => {
  const { state, newEvents } = applyDecision(decider, id, before, events)
  const reply: CommandReply<State> = { accepted: true, version: expected + events.length, state }
  const written = { state, events, version: reply.version }
  const stored = { principal, commandId, payloadHash: hash, reply }
  const what = { stream: decider.stream(id), expected, state, events: newEvents, trace, command: stored, deadline: deadline?.(written) ?? null }
  const appending = (db: Db) => append(db, what)
  if (!alsoWrite) return (await appending(pool)) === null ? null : reply
  return transaction(pool, async (tx) => {
    if ((await appending(tx)) === null) return null
    await alsoWrite(tx, written)
    return reply
  })
}

const loadSql = `SELECT s.version, s.state, c.payload_hash, c.reply, clock_timestamp() AS now FROM (SELECT) one
LEFT JOIN streams s ON s.id = $1 LEFT JOIN commands c ON c.principal = $2 AND c.command_id = $3`

const load = async <State>(db: Db, stream: string, { principal, commandId }: { principal: string; commandId: string }) => {
  const { rows } = await db.query({ name: 'load-for-command', text: loadSql, values: [stream, principal, commandId] })
  const row: { version: number | null; state: State; payload_hash: string | null; reply: unknown; now: string } = rows[0]
  return { stored: row.payload_hash === null ? null : row, version: row.version ?? 0, state: row.state, now: row.now }
}

/** Stores a reply that changes no stream; null = a raced duplicate has stored its own first. */
const storeReply = async <State>(
  db: Db,
  { principal, commandId }: { principal: string; commandId: string },
  hash: string,
  reply: CommandReply<State>,
): Promise<CommandReply<State> | null> => {
  const text = `INSERT INTO commands(principal, command_id, payload_hash, reply) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`
  const { rowCount } = await db.query({ name: 'store-reply', text, values: [principal, commandId, hash, JSON.stringify(reply)] })
  return rowCount === 1 ? reply : null
}

const otherPayload: CommandReply<never> = {
  accepted: false,
  rejection: rejection('VALIDATION', { path: 'commandId', message: 'ALREADY_USED' }),
}

const asRefusal = (error: unknown): Rejection | null => {
  if (error instanceof Refused) return error.rejection
  if (error instanceof ValueTooLarge) return rejection('VALIDATION', { path: '', message: 'TOO_LARGE' })
  return null
}

/** A duplicate stored its reply first, or PostgreSQL ended one of two transactions that waited for each other. */
const isRaced = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ((error.code === '23505' && 'constraint' in error && error.constraint === 'commands_pkey') || error.code === '40P01' || error.code === '40001')
