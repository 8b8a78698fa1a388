import { createContext } from 'react'

/** For the cells of a list: ids of the rows that no longer answer what is looked for and only hold their place (`left` of `useGather`). */
export const LeftRows = createContext<ReadonlySet<string>>(new Set())
