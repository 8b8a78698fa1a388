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
const loaders = new Set<Loader>()

/** Catalogues that must be there before the language flips, so that no part of the page disappears while switching. */
export const beforeLocaleChange = (loader: Loader): void => {
  loaders.add(loader)
}

/** The language of the page. */
export const useLocale = (): Locale => useObservable(current)

/** The same outside of components. */
export const currentLocale = (): Locale => current.get()

const speak = async (locale: Locale) => {
  await Promise.allSettled([...loaders].map((load) => load(locale)))
  document.documentElement.lang = locale
  current.set(locale)
}
// what was sent, not the cookie: that may reach this tab after the message
hearTabs('lang', (text) => void speak(startLocale(text, navigator.languages)))

/** Loads every catalogue in use, then changes the language everywhere at once, in every tab; page, input and focus stay. Remembered for a year (cookie `lang`). */
export const setLocale = async (locale: Locale): Promise<void> => {
  writeCookie('lang', locale)
  tellTabs('lang', locale)
  await speak(locale)
}
