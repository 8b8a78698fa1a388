// The one public line of mfe-kit, a singleton that the shell provides to every micro front end.
export { document } from './data/document.ts'
export { execute, isSending } from './data/execute.ts'
export { useMutation } from './data/use-mutation.ts'
export { usePages } from './data/use-pages.ts'
export { useQuery } from './data/use-query.ts'
export { partLost } from './feed/connections.ts'
export { type Freshness, feedFigures, useFreshness } from './feed/use-freshness.ts'
export { useChanges } from './feed/use-changes.ts'
export { useGauge } from './feed/use-gauge.ts'
export { useLive } from './feed/use-live.ts'
export { type PresentPerson, usePresence, useWhoIsOn } from './feed/use-presence.ts'
export { useRow, useRows } from './feed/use-row.ts'
export { useToPixel } from './feed/use-to-pixel.ts'

export { unsavedIn, useBlocker, useLeaving } from './routes/blocker.ts'
export { useKept } from './routes/kept.ts'
export { Link } from './routes/link.tsx'
export { navigate, usePlace } from './routes/location.ts'
export { Route, Router, Switch, useLocation, useParams, useSearchParams } from './routes/router.tsx'
export { useScrollRestoration } from './routes/scroll.ts'
export { clearTitle, documentTitle, usePageAbove, usePageTitle, useTitle } from './routes/title.ts'

export { announce, announceNews, type Urgency, useAnnouncement } from './news/announce.ts'
export { useNow } from './news/now.ts'

export { late } from './parts/late.tsx'
export { lastKnownOf, useKeepLastKnown } from './parts/last-known.ts'
export { InBar, usePageBar } from './parts/in-bar.tsx'
export { observable, useObservable } from './observable.ts'
export { PartPages } from './parts/part-pages.tsx'
export { PartLooksContext, PartPlace } from './parts/part-place.tsx'
export { PlaceLoading } from './parts/place-loading.ts'
export {
  bareVersion,
  currentParts,
  hostParts,
  type Part,
  partsHost,
  seamOf,
  setPart,
  setParts,
  useParts,
} from './parts/parts.ts'
export type { FirstView } from './parts/first-view.ts'
export type { NewsItem, PaletteAnswer, PaletteLine, PulseSeries, RailCount, Remote, SlotProduct, SlotProps } from './parts/remote.ts'
export { Slot, useSlotParts } from './parts/slot.tsx'

export { beforeLocaleChange, currentLocale, type Locale, locales, setLocale, useLocale } from './preferences/locale.ts'
export { stored, useStored } from './preferences/stored.ts'
export { setTheme, useTheme } from './preferences/theme.ts'
export { attemptsOf } from './sending/attempts.ts'
export { currentSession, loadSession, signInHref, signOut, type User, useSession, useSessionEnded } from './session/session.ts'

export { defineMessages, type Words, wordsReady } from './words/define-messages.ts'
export { josa } from './words/josa.ts'
export { formatCount, formatMoney, formatNumber, minorDigits } from './words/money.ts'
export { rejectionDetails, rejectionPath, rejectionText } from './words/rejection-text.ts'
export { formatAgo, formatDateTime, isSameDay } from './words/time.ts'

export { uuidv7 } from './uuid.ts'
