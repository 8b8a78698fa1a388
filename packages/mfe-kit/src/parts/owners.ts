import { createContext } from 'react'

/** The parts whose places one stands in, the outermost first. */
export const OwnersContext = createContext<readonly string[]>([])
