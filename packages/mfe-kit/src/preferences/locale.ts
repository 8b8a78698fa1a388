import { observable, useObservable } from '../observable.ts'
import { readCookie, writeCookie } from './cookie.ts'
import { hearTabs, tellTabs } from './tabs.ts'

/** Every language the shop speaks. */
export const locales = ['ko', 'en'] as const
export type Locale = (typeof locales)[number]

/** Of what was chosen before and what the browser asks for, the language to start with. Korean unless English is wanted. */
export const startLocale = (chosen: string | null, wanted: readonly string[]): Locale => {
  if (chosen === 'ko' || chosen === 'en') return chosen
  const first = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'ko' || tag === 'en')
  return first === 'en' ? 'en' : 'ko'
}

const inBrowser = typeof document !== 'undefined'
const current = observable<Locale>(inBrowser ? startLocale(readCookie('lang'), navigator.languages) : 'ko')

type Loader = (locale: Locale) => Promise<unknown>
const loaders = { asked: new Set<Loader>(), needed: new Set<Loader>() }

/**
 * Catalogues that are asked for before the language flips, so that no part of the page disappears while switching. One that does not come holds
 * up nobody, unless it is `needed`: then the language stays.
 */
export const beforeLocaleChange = (loader: Loader, { needed = false } = {}): void => {
  loaders[needed ? 'needed' : 'asked'].add(loader)
}

/** The language of the page. */
export const useLocale = (): Locale => useObservable(current)

/** The same outside of components. */
export const currentLocale = (): Locale => current.get()

const all = (which: ReadonlySet<Loader>, locale: Locale) => [...which].map((load) => load(locale))
/** Of two choices the later one holds, however long the words of the first were on their way. */
let chosen: Locale | undefined

/** Whether it is spoken now: not if another language was chosen meanwhile. */
const speak = async (locale: Locale): Promise<boolean> => {
  chosen = locale
  await Promise.all(all(loaders.needed, locale))
  await Promise.allSettled(all(loaders.asked, locale))
  if (chosen !== locale) return false
  document.documentElement.lang = locale
  current.set(locale)
  return true
}
// what was sent, not the cookie: that may reach this tab after the message; without the words this tab goes on in its own language
hearTabs('lang', (text) => void speak(startLocale(text, navigator.languages)).catch(() => undefined))

/**
 * Loads every catalogue in use, then changes the language everywhere at once, in every tab; page, input and focus stay. Remembered for a year
 * (cookie `lang`). Throws if one that is needed does not come; then nothing has changed anywhere.
 */
export const setLocale = async (locale: Locale): Promise<void> => {
  if (!(await speak(locale))) return
  writeCookie('lang', locale)
  tellTabs('lang', locale)
}
