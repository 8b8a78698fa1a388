import { accepted, type Decision } from '@jangteo/contracts/rejection'
import type { ReleaseActivated } from '@jangteo/contracts/releases/events'
import type { PartState } from './part-decider.ts'

/** `newest`: when the last of all known builds was made. */
export type Activate = { name: string; version: string; newest: string; by: string }

/** What an operator asks for runs, whether newer or older. */
export const activate = (command: Activate, part: PartState, at: string): Decision<ReleaseActivated> =>
  part?.version === command.version ? accepted() : accepted({ type: 'release-activated', ...command, at })

/** A build that is newer than all builds before runs by itself. Only once: after somebody went back it stays back. */
export const activateNewest = (command: Activate, part: PartState, at: string): Decision<ReleaseActivated> =>
  part && Date.parse(command.newest) <= Date.parse(part.newest) ? accepted() : activate(command, part, at)
