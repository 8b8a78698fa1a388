import { Component, type ComponentType, createContext, type ReactNode, Suspense, use, useEffect, useMemo } from 'react'
import { OwnersContext } from './owners.ts'
import { type Part, partsHost } from './parts.ts'
import { LoadingContext } from './place-loading.ts'

/** How the shell draws what is not there: a part (`size`: a whole page or one slot of it, `place`: which), or a page that its part does not have. */
export type PartLooks = {
  Failed: ComponentType<{ part: Part; size: 'page' | 'slot'; minHeight: number }>
  Loading: ComponentType<{ part: Part; size: 'page' | 'slot'; place: string; minHeight: number }>
  NotFound: ComponentType
}

const nothing = () => null
export const PartLooksContext = createContext<PartLooks>({ Failed: nothing, Loading: nothing, NotFound: nothing })

type BoundaryProps = { part: Part; fallback: (error: Error) => ReactNode; children: ReactNode }

/** Holds a part's faults in its own place: the rest of the page keeps working. Made anew (by key) for each attempt and version. */
class PartBoundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }
  static getDerivedStateFromError = (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) })
  override componentDidCatch() {
    partsHost().threw(this.props.part.name)
  }
  override render() {
    return this.state.error ? this.props.fallback(this.state.error) : this.props.children
  }
}

const failureOf = (part: Part, error: Error): Part =>
  part.failure ? part : { ...part, failure: { error, version: part.version, attempts: 1, nextTryAt: null, previous: null, at: Date.now() } }

/** What stands in a place at the moment: the part, its loading blocks, or what the shell says where it could not load. */
type FillingProps = { part: Part; size: 'page' | 'slot'; place: string; minHeight?: number; children: (part: Part) => ReactNode }
const Filling = ({ part, size, place, minHeight = 0, children }: FillingProps) => {
  const { Failed, Loading } = use(PartLooksContext)
  useEffect(() => {
    if (part.state === 'waiting') partsHost().load(part.name)
  }, [part.state, part.name])
  // Also while it is tried again: what is said about the failure, and the focus in it, stay until the part is there.
  if (part.failure) return <Failed part={part} size={size} minHeight={minHeight} />
  const loading = <Loading part={part} size={size} place={place} minHeight={minHeight} />
  if (!part.remote) return loading
  return (
    <PartBoundary
      key={`${part.version}#${part.attempt}`}
      part={part}
      fallback={(error) => <Failed part={failureOf(part, error)} size={size} minHeight={minHeight} />}
    >
      <Suspense fallback={loading}>
        <LoadingContext value={loading}>{children(part)}</LoadingContext>
      </Suspense>
    </PartBoundary>
  )
}

/**
 * One place on the page that belongs to `part`: asks for its code, waits with blocks of the final size, and keeps its faults inside. It has no
 * box of its own and says whose it is (`data-part`, `data-version`, `data-place`), for whoever wants to show how the page is sewn.
 */
export const PartPlace = ({ place = 'page', ...filling }: Omit<FillingProps, 'place'> & { place?: string }) => {
  const { name, version } = filling.part
  const around = use(OwnersContext)
  const owners = useMemo(() => [...around, name], [around, name])
  return (
    <OwnersContext value={owners}>
      <div data-part={name} data-version={version} data-place={place} style={{ display: 'contents' }}>
        <Filling place={place} {...filling} />
      </div>
    </OwnersContext>
  )
}
