import { type ComponentType, use } from 'react'
import { marked } from '../marked.ts'

/** A component whose code comes when it is first drawn, or before that by `load`. */
export type Late<Props = object> = ComponentType<Props> & { load: () => Promise<unknown> }

/**
 * What React's `lazy` does, but drawn at once when its code is there: a version that takes the place of another must not show a moment of
 * nothing. A load that failed is tried again by the next one who needs it.
 */
export const late = <Props extends object = object>(load: () => Promise<ComponentType<Props>>): Late<Props> => {
  let flight: Promise<ComponentType<Props>> | undefined
  const fetched = () => {
    if (flight) return flight
    const mine = marked(load())
    flight = mine
    mine.catch(() => {
      if (flight === mine) flight = undefined
    })
    return mine
  }
  const Late = (props: Props) => {
    const Loaded = use(fetched())
    return <Loaded {...props} />
  }
  return Object.assign(Late, { load: fetched })
}
