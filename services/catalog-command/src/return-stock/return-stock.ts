import { changeHeld } from '../reservation/change-held.ts'
import { returnStock } from './decide.ts'

/** A refund was asked for: what came back with it can be sold again. */
export const onRefundRequested = changeHeld(returnStock)
