// The one public line of mfe-kit, a singleton that the shell provides to every micro front end.
export { type Context, type Document, document } from './data/document.ts'
export { type Answer, execute } from './data/execute.ts'
export { GraphQlFailure } from './data/failure.ts'
export { isSending, type Mutation, useMutation } from './data/use-mutation.ts'
export type { Connection } from './data/pages.ts'
export { usePages } from './data/use-pages.ts'
export { type Query, useQuery } from './data/use-query.ts'
export { partLost } from './feed/connections.ts'
export type { RowType } from './feed/keep-rows.ts'
export { type Freshness, type FeedFigures, feedFigures, useFreshness } from './feed/use-freshness.ts'
export { useChanges } from './feed/use-changes.ts'
export { useGauge } from './feed/use-gauge.ts'
export { type LiveOptions, useLive } from './feed/use-live.ts'
export { type PresenceKind, type PresentPerson, usePresence, useWhoIsOn } from './feed/use-presence.ts'
export { useRow, useRows } from './feed/use-row.ts'
export { useToPixel } from './feed/use-to-pixel.ts'

export { type Leaving, unsavedIn, useBlocker, useLeaving } from './routes/blocker.ts'
export { useKept } from './routes/kept.ts'
export { Link } from './routes/link.tsx'
export { type NavigateOptions, navigate, type Place, usePlace } from './routes/location.ts'
export { Redirect, Route, Router, Switch, useLocation, useParams, useSearchParams } from './routes/router.tsx'
export { useScrollRestoration } from './routes/scroll.ts'
export { clearTitle, documentTitle, usePageAbove, usePageTitle, useTitle } from './routes/title.ts'

export { type Announcement, announce, announceNews, type Urgency, useAnnouncement } from './news/announce.ts'
export { emit, type KitEvents, useEvent } from './news/events.ts'
export { useNow } from './news/now.ts'

export { late } from './parts/late.tsx'
export { lastKnownOf, useKeepLastKnown } from './parts/last-known.ts'
export { InBar, usePageBar } from './parts/in-bar.tsx'
export { observable, useObservable } from './observable.ts'
export { PartPages } from './parts/part-pages.tsx'
export { PartLooksContext, type PartLooks, PartPlace, PlaceLoading } from './parts/part-place.tsx'
export {
  bareVersion,
  currentParts,
  hostParts,
  type Part,
  type PartFailure,
  partsHost,
  type PartsHost,
  seamOf,
  setPart,
  setParts,
  useParts,
} from './parts/parts.ts'
export type { FirstView } from './parts/first-view.ts'
export type { NewsItem, PaletteAnswer, PaletteLine, PulseSeries, RailCount, Remote, SlotName, SlotProduct, SlotProps } from './parts/remote.ts'
export { Slot, useSlotParts } from './parts/slot.tsx'

export { beforeLocaleChange, currentLocale, type Locale, locales, setLocale, useLocale } from './preferences/locale.ts'
export { setTheme, type Theme, useTheme } from './preferences/theme.ts'
export { currentSession, loadSession, type Session, signInHref, signOut, type User, useSession, useSessionEnded } from './session/session.ts'

export { defineMessages, type Words, wordsReady } from './words/define-messages.ts'
export { josa, type Particle } from './words/josa.ts'
export { formatCount, formatMoney, formatNumber, minorDigits } from './words/money.ts'
export { type Refusal, rejectionDetails, rejectionPath, rejectionText } from './words/rejection-text.ts'
export { formatAgo, formatDateTime, isSameDay, SHOP_TIME_ZONE, type TimeStyle } from './words/time.ts'

export { uuidv7 } from './uuid.ts'
