import {
  late,
  navigate,
  PartLooksContext,
  PartPlace,
  Route,
  Router,
  Switch,
  useLocale,
  useLocation,
  useParts,
  useScrollRestoration,
  useSession,
} from '@jangteo/mfe-kit'
import { toast, ToastRegion, UiProvider, useAhead } from '@jangteo/ui'
import { type ReactNode, Suspense, useCallback } from 'react'
import { FirstFrame } from './first-view/sent.tsx'
import { StoreHome } from './home/store-home.tsx'
import { loadMePage, MePlace } from './account/me-place.tsx'
import { SessionEnded } from './account/session-ended.tsx'
import { NoAccess, NotFound } from './layout/message-page.tsx'
import { isStaff, isStaffPath, mayVisit } from './navigation/navigation.ts'
import { StoreLayout } from './layout/store-layout.tsx'
import { LeavingDialog } from './leaving/leaving-dialog.tsx'
import { NewsWatch } from './news/bell.tsx'
import { PalettePlace } from './palette/palette-place.tsx'
import { PartFailed } from './part-looks/part-failed.tsx'
import { PartLoading } from './part-looks/part-loading.tsx'
import { Announcer } from './saying/announcer.tsx'
import { useKeepFocus } from './saying/keep-focus.ts'
import { PAGE_ID, useRouteChange } from './saying/use-route-change.ts'
import { Deploys } from './swapping/deploys.tsx'
import { useWords } from './words/use-words.ts'

const StaffLayout = late<{ children: ReactNode }>(async () => (await import('./layout/staff-layout.tsx')).StaffLayout)
const StaffHome = late(async () => (await import('./home/staff-home.tsx')).StaffHome)

/** The frame behind the counter, which no customer fetches; loaded before the first drawing. */
export const loadStaffFrame = (): Promise<unknown> => Promise.all([StaffLayout.load(), StaffHome.load()])

const looks = { Failed: PartFailed, Loading: PartLoading, NotFound }

/** The page's content: the shell's own pages, then every part under its base path. */
const Pages = ({ staff }: { staff: boolean }) => {
  const parts = useParts()
  useAhead(loadMePage)
  return (
    <Switch>
      <Route path="/">{staff ? <StaffHome /> : <StoreHome />}</Route>
      <Route path="/me">
        <MePlace />
      </Route>
      {parts.map((part) => (
        <Route key={part.name} path={part.manifest.basePath} nest>
          <PartPlace part={part} size="page">
            {({ remote }) => remote && <remote.Routes />}
          </PartPlace>
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}

/** What the design system cannot say itself. */
const Ui = ({ children }: { children: ReactNode }) => {
  const t = useWords()
  const tell = useCallback(() => void toast({ tone: 'broken', text: `${t.cannotOpen}. ${t.checkConnection}` }), [t])
  return (
    <UiProvider locale={useLocale()} navigate={navigate} onNotOpened={tell}>
      {children}
    </UiProvider>
  )
}

const Frame = () => {
  const t = useWords()
  const [path] = useLocation()
  const parts = useParts()
  const { roles } = useSession()
  useScrollRestoration()
  useRouteChange(t.shop)
  useKeepFocus()
  const staff = isStaff(roles)
  const Layout = (path === '/' && staff) || (isStaffPath(parts, path) && staff) ? StaffLayout : StoreLayout
  return (
    <Ui>
      <a className="jt-skip" href={`#${PAGE_ID}`}>
        {t.skip}
      </a>
      <Layout>{mayVisit(parts, path, roles) ? <Pages staff={staff} /> : <NoAccess />}</Layout>
      <LeavingDialog />
      <SessionEnded />
      <PalettePlace />
      <NewsWatch />
      <Deploys />
      <ToastRegion label={t.toasts} closeLabel={t.close} />
    </Ui>
  )
}

/** The whole page around the parts. */
export const App = () => (
  <PartLooksContext value={looks}>
    <Router>
      <Announcer />
      <Suspense fallback={<FirstFrame />}>
        <Frame />
      </Suspense>
    </Router>
  </PartLooksContext>
)
