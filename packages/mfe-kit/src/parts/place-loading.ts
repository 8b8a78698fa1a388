import { createContext, type ReactNode, use } from 'react'

export const LoadingContext = createContext<ReactNode>(null)

/** For a part whose code is there and whose first rows are not: the same blocks that held its place before, so that nothing moves. */
export const PlaceLoading = (): ReactNode => use(LoadingContext)
