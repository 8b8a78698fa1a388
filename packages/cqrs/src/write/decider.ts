import { ceTypeOf, type DomainEvent } from '@jangteo/contracts/envelope'
import type { NewEvent, Publish } from './append.ts'

/**
 * What the write side must know of an aggregate. `evolve` is pure and total; its result is the snapshot stored with every append, so it
 * must survive JSON. All events of a stream are published to the same topics: readers take a hole in the versions for a loss.
 */
export type Decider<State, Event extends DomainEvent> = {
  /** First part of ce_type, such as `orders`. */
  context: string
  /** Stream of an aggregate's id, such as `order-<id>`. */
  stream: (id: string) => string
  initial: State
  evolve: (state: State, event: Event) => State
  publish: (event: Event, id: string) => Publish | readonly Publish[]
}

/** Folds `events` into `state` and makes them ready to append: data is the whole event. Pure. */
export const applyDecision = <State, Event extends DomainEvent>(decider: Decider<State, Event>, id: string, state: State, events: readonly Event[]) => ({
  state: events.reduce(decider.evolve, state),
  newEvents: events.map(
    (event): NewEvent => ({ type: event.type, ceType: ceTypeOf(decider.context, event.type), data: event, publish: decider.publish(event, id) }),
  ),
})
