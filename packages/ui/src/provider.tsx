import { createContext, use, useMemo, type MouseEvent, type ReactNode } from 'react'

type Ui = { locale: string; navigate?: (href: string) => void; onNotOpened?: () => void }
const UiContext = createContext<Ui>({ locale: 'ko' })

/**
 * Gives all parts the language (for number entry and dates), the way to change pages without a reload, and what is said when something that was to
 * open did not come. Once, around the page.
 */
export const UiProvider = ({ locale, navigate, onNotOpened, children }: Ui & { children: ReactNode }) => {
  const ui = useMemo(() => ({ locale, navigate, onNotOpened }), [locale, navigate, onNotOpened])
  return <UiContext value={ui}>{children}</UiContext>
}

/** The language and navigation of the nearest `UiProvider`. */
export const useUi = (): Ui => use(UiContext)

const assign = (href: string) => location.assign(href)
/** Goes to a page, without a reload where the nearest `UiProvider` knows how. Keeps its identity. */
export const useGo = () => useUi().navigate ?? assign

const plain = (event: MouseEvent<HTMLAnchorElement>) =>
  event.button === 0 &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
  !event.currentTarget.target &&
  !event.currentTarget.hasAttribute('download')

/** Click handler of a link: plain clicks within our origin go through `navigate`, all others stay the browser's. */
export const useLinkClick = (onClick?: (event: MouseEvent<HTMLAnchorElement>) => void) => {
  const { navigate } = useUi()
  return (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const { origin, href } = event.currentTarget
    if (!navigate || event.defaultPrevented || !plain(event) || origin !== location.origin) return
    event.preventDefault()
    navigate(href.slice(origin.length))
  }
}
