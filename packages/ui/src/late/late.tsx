import { type ComponentType, type ReactNode, Suspense, use, useState } from 'react'

/** A component whose code comes when it is first drawn, or before that by `load`; `waiting` stands in its place until then. */
export type Late<Props> = ComponentType<Props & { waiting?: ReactNode }> & { load: () => Promise<unknown> }

/**
 * What React's `lazy` does, but a load that failed is forgotten: whoever draws it anew asks anew. (mfe-kit has the same for whole pages; neither
 * package may import the other.)
 */
export const late = <Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> => {
  let flight: Promise<ComponentType<Props>> | undefined
  let code: ComponentType<Props> | undefined
  const begin = async () => {
    try {
      return (code = await load())
    } catch (error) {
      flight = undefined
      throw error
    }
  }
  const fetched = () => (flight ??= begin())
  const Held = ({ from, props }: { from: ReturnType<typeof fetched>; props: Props }) => {
    const Loaded = code ?? use(from)
    return <Loaded {...props} />
  }
  const Late = ({ waiting, ...props }: Props & { waiting?: ReactNode }) => {
    // held outside of what waits, which React begins anew at each try: it would ask without end for code that does not come
    const [from] = useState(fetched)
    return (
      <Suspense fallback={waiting}>
        <Held from={from} props={props as unknown as Props} />
      </Suspense>
    )
  }
  return Object.assign(Late, { load: fetched })
}
