import { changeHeld } from '../reservation/change-held.ts'
import { releaseLines } from './decide.ts'

/** A part of an order was cancelled: its units are free again. */
export const onLinesCancelled = changeHeld(releaseLines)
