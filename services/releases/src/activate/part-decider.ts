import type { ReleaseActivated } from '@jangteo/contracts/releases/events'
import { RELEASES } from '@jangteo/contracts/topics'
import type { Decider } from '@jangteo/cqrs/write/decider'

/** What runs of a micro front end; the tables hold the releases, the stream tells others which of them runs. */
export type PartState = { name: string; version: string; newest: string } | null

export const partDecider: Decider<PartState, ReleaseActivated> = {
  context: 'releases',
  stream: (name) => `part-${name}`,
  initial: null,
  evolve: (_, { name, version, newest }) => ({ name, version, newest }),
  publish: (_, name) => ({ topic: RELEASES, key: name }),
}
