import { type ComponentType, Suspense, use, useState } from 'react'
import { marked } from '../marked.ts'
import { PlaceLoading } from './place-loading.ts'

/** A component whose code comes when it is first drawn, or before that by `load`. */
export type Late<Props = object> = ComponentType<Props> & { load: () => Promise<unknown> }

/**
 * What React's `lazy` does, but drawn at once when its code is there: a version that takes the place of another must not show a moment of
 * nothing. A load that failed is thrown where it is drawn, and tried again by the next one who needs it.
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
  const Held = ({ from, props }: { from: Promise<ComponentType<Props>>; props: Props }) => {
    const Loaded = use(from)
    return <Loaded {...props} />
  }
  const Late = (props: Props) => {
    // held outside of what waits, which React begins anew at each try: it would ask without end for code that does not come
    const [from] = useState(fetched)
    return (
      <Suspense fallback={<PlaceLoading />}>
        <Held from={from} props={props} />
      </Suspense>
    )
  }
  return Object.assign(Late, { load: fetched })
}
