import { changeHeld } from '../reservation/change-held.ts'
import { takeOutStock } from './decide.ts'

/** A parcel left the house: its units leave the stock. */
export const onOrderShipped = changeHeld(takeOutStock)
