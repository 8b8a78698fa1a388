import { use } from 'react'
import { beforeLocaleChange, currentLocale, type Locale, useLocale } from '../preferences/locale.ts'
import { flightsOf } from './flights.ts'

type Loaded<M> = { default: M }
type Widened<T> = T extends (...args: infer A) => infer R
  ? (...args: A) => Widened<R>
  : T extends string
    ? string
    : T extends number
      ? number
      : { readonly [K in keyof T]: Widened<T[K]> }

/** The shape another language must fill: the same keys, functions with the same arguments. */
export type Words<M> = Widened<M>

const catalogues = new Set<(locale: Locale) => Promise<unknown>>()

/** Every catalogue of the code that has run so far, in the page's language: what is drawn after it does not suspend for words. */
export const wordsReady = async (): Promise<void> => void (await Promise.all([...catalogues].map((load) => load(currentLocale()))))

type Load<M> = { ko: () => Promise<Loaded<M>>; en: () => Promise<Loaded<Words<NoInfer<M>>>> }

/**
 * A catalogue by language, each loaded when first needed. Gives the hook that returns the words in the page's language:
 * texts, and functions for what takes arguments, all checked by the compiler. Suspends while a language loads for the first time; throws if it does
 * not come, for a second. A language without a `needed` catalogue is not spoken.
 */
export const defineMessages = <M>(load: Load<M>, { needed = false } = {}): (() => Words<M>) => {
  const loaders = load as Record<Locale, () => Promise<Loaded<Words<M>>>>
  const { fetched, drawn } = flightsOf((locale) => loaders[locale]().then((module) => module.default))
  catalogues.add(fetched)
  let used = false
  return () => {
    const locale = useLocale()
    if (!used) beforeLocaleChange(fetched, { needed })
    used = true
    return use(drawn(locale))
  }
}
