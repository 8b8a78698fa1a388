import type { Principal } from '@jangteo/contracts/principal'

/** Who did it, as the timeline shows it. Machines have no name. */
export const actor = ({ sub, name }: Principal): { id: string; name: string } => ({ id: sub, name: name || sub })
