import { marked } from '../marked.ts'
import type { Locale } from '../preferences/locale.ts'

const KEPT_MS = 1_000

/**
 * What each language loads, on its way or there. `fetched` begins anew what failed. `drawn` is for `use`: it gives a failure for another second, since
 * React draws anew what waited for it, twice and in slices, and would ask without end if it met another load each time.
 */
export const flightsOf = <W>(load: (locale: Locale) => Promise<W>) => {
  const flights = new Map<Locale, Promise<W>>()
  const failed = new WeakSet<Promise<W>>()
  const begin = (locale: Locale): Promise<W> => {
    const flight = marked(load(locale))
    flights.set(locale, flight)
    flight.catch(() => {
      failed.add(flight)
      setTimeout(() => flights.get(locale) === flight && flights.delete(locale), KEPT_MS)
    })
    return flight
  }
  const drawn = (locale: Locale): Promise<W> => flights.get(locale) ?? begin(locale)
  const fetched = (locale: Locale): Promise<W> => {
    const known = drawn(locale)
    return failed.has(known) ? begin(locale) : known
  }
  return { fetched, drawn }
}
