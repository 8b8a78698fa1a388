import { extname } from 'node:path'
import { languageOf } from '@jangteo/service-kit/graphql/language'
import { createLru } from '@jangteo/service-kit/limit/lru'
import { refusals, sendRefusal } from '../edge/reply.ts'
import { policies } from '../edge/security-headers.ts'
import type { Visit } from '../edge/visit.ts'
import type { CallerOf } from '../session/caller.ts'
import type { FirstView } from './first-view.ts'
import type { createPartsAhead } from './parts-ahead.ts'
import { sendFile } from './send-file.ts'
import { asFile, cacheRule, type StaticFile, type StaticFiles } from './static-files.ts'

type Deps = { files: StaticFiles; partsAhead: ReturnType<typeof createPartsAhead>; firstView: FirstView; callerOf: CallerOf }

/** As the page itself will choose it (the shell's first-paint.js). */
const languageOfVisit = ({ cookies, request }: Visit) => {
  const chosen = cookies.get('lang')
  return chosen === 'ko' || chosen === 'en' ? chosen : languageOf(request.headers['accept-language'])
}

/** Pages that are held squeezed: one for each part's pages and language. */
const REMEMBERED = 64
const STOREFRONT = new Set(['guest', 'customer'])

/** The shell's files, and its page for every address without an extension: the router in the browser knows which of them exist. */
export const createShell = ({ files, partsAhead, firstView, callerOf }: Deps) => {
  const shops = async ({ cookies, request }: Visit) =>
    (await callerOf({ cookies, headers: request.headers }))?.principal.roles.every((role) => STOREFRONT.has(role)) ?? false

  const squeezed = createLru<Promise<StaticFile>>(REMEMBERED)
  const asPage = (text: string, { type }: StaticFile) => {
    const known = squeezed.get(text)
    if (known) return known
    const page = asFile(Buffer.from(text), type)
    squeezed.set(text, page)
    return page
  }

  /** The page as this visitor needs it here; staff begin on a home of their own. */
  const pageFor = async (visit: Visit, file: StaticFile) => {
    const here = { path: visit.path, language: languageOfVisit(visit) }
    const page = partsAhead(file.bytes.toString(), here)
    return asPage(here.path === '/' && (await shops(visit)) ? await firstView(page, here) : page, file)
  }

  return async (visit: Visit): Promise<void> => {
    const { path, method } = visit
    if (method !== 'GET' && method !== 'HEAD') return sendRefusal(visit, refusals.notFound)
    const isPage = extname(path) === '' || path === '/index.html'
    const file = await files.find(isPage ? 'index.html' : path)
    if (!file) return sendRefusal(visit, isPage ? refusals.unavailable : refusals.notFound)
    if (!isPage) return sendFile(visit, file, { 'cache-control': cacheRule(path), 'content-security-policy': policies.data })
    sendFile(visit, await pageFor(visit, file), { 'cache-control': 'no-cache', 'content-security-policy': policies.page })
  }
}
