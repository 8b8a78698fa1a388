import { type ComponentType, Suspense, use } from 'react'
import { Route, Switch } from '../routes/router.tsx'
import { PartLooksContext } from './part-place.tsx'
import { PlaceLoading } from './place-loading.ts'

/**
 * A part's pages by their pattern, relative to its base path, the first that matches; an address that none has is told by the shell. Each page
 * waits by itself: the one that is left is gone at once and not kept, hidden and alive, until the next one's words and code have come.
 */
export const PartPages = ({ of }: { of: Readonly<Record<string, ComponentType>> }) => {
  const { NotFound } = use(PartLooksContext)
  return (
    <Switch>
      {Object.entries(of).map(([path, Page]) => (
        <Route key={path} path={path}>
          <Suspense fallback={<PlaceLoading />}>
            <Page />
          </Suspense>
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
