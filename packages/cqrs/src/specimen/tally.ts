import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import type { Decider } from '../write/decider.ts'

/** The smallest aggregate, which the specs of this package share: numbers are added up to a limit. */
export type Tally = { total: number; added: number[] }
export type TallyEvent = { type: 'number-added'; by: number; note?: string }

export const TOPIC = 'specimen.events.v1'

export const tally: Decider<Tally, TallyEvent> = {
  context: 'specimen',
  stream: (id) => `tally-${id}`,
  initial: { total: 0, added: [] },
  evolve: (state, { by }) => ({ total: state.total + by, added: [...state.added, by] }),
  publish: (_, id) => ({ topic: TOPIC, key: id }),
}

export const add =
  (by: number, { upTo = Number.MAX_SAFE_INTEGER, note }: { upTo?: number; note?: string } = {}) =>
  (state: Tally): Decision<TallyEvent> =>
    state.total + by > upTo ? refused('NOT_ALLOWED_IN_STATE', { state: 'FULL', allowed: [] }) : accepted({ type: 'number-added', by, note })

export const trace = { correlationId: 'c', causationId: 'c', traceparent: '' }
