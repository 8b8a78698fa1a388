import type { Plugin } from 'vite'

type Code = () => Promise<unknown>

/** Stands in for Vite's own helper, in the browser: it may use nothing around it. */
const importer = () => {
  const flights = new Map<string, Promise<unknown>>()
  const named = (href: string) => [...document.querySelectorAll<HTMLLinkElement>('[rel=stylesheet],[rel=modulepreload]')].some((link) => link.href === href)
  const fetched = async (href: string) => {
    const reply = await fetch(href)
    if (!reply.ok) throw new Error(href)
    await reply.text()
  }
  const worn = (href: string) =>
    new Promise((resolve, reject) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, crossOrigin: '' })
      link.onload = resolve
      link.onerror = () => {
        link.remove()
        reject(new Error(href))
      }
      document.head.append(link)
    })
  const arrives = (href: string): unknown => {
    if (flights.has(href) || named(href)) return flights.get(href)
    const flight = href.endsWith('.css') ? worn(href) : fetched(href)
    flights.set(href, flight)
    flight.catch(() => flights.delete(href))
    return flight
  }
  return async (load: Code, files: string[] = [], from = location.origin) => {
    await Promise.all(files.map((file) => arrives(new URL(file, from).href)))
    return load()
  }
}

/**
 * Every file of a late part is seen to come before it is imported: Chromium never asks again for a module that failed, so one moment without a
 * connection would close that part until the page is loaded anew. What the page names in a link is on its way and not asked for twice.
 */
export const arriveFirst = (): Plugin => ({
  name: 'jangteo:arrive-first',
  apply: 'build',
  config: () => ({
    build: {
      modulePreload: { polyfill: false, resolveDependencies: (file, files, { hostType }) => (hostType === 'js' ? [...new Set([file, ...files])] : files) },
    },
  }),
  transform: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => ({ code: `export const __vitePreload = (${importer.toString()})()`, map: null }),
  },
})
