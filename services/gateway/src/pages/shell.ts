import { extname } from 'node:path'
import { languageOf } from '@jangteo/service-kit/graphql/language'
import { refusals, sendRefusal } from '../edge/reply.ts'
import { policies } from '../edge/security-headers.ts'
import type { Visit } from '../edge/visit.ts'
import { sendFile } from './send-file.ts'
import type { createPartsAhead } from './parts-ahead.ts'
import { cacheRule, type StaticFiles } from './static-files.ts'

/** As the page itself will choose it (the shell's first-paint.js). */
const languageOfVisit = ({ cookies, request }: Visit) => {
  const chosen = cookies.get('lang')
  return chosen === 'ko' || chosen === 'en' ? chosen : languageOf(request.headers['accept-language'])
}

/** The shell's files, and its page for every address without an extension: the router in the browser knows which of them exist. */
export const createShell =
  ({ files, partsAhead }: { files: StaticFiles; partsAhead: ReturnType<typeof createPartsAhead> }) =>
  async (visit: Visit): Promise<void> => {
    const { path, method } = visit
    if (method !== 'GET' && method !== 'HEAD') return sendRefusal(visit, refusals.notFound)
    const isPage = extname(path) === '' || path === '/index.html'
    const file = await files.find(isPage ? 'index.html' : path)
    if (!file) return sendRefusal(visit, isPage ? refusals.unavailable : refusals.notFound)
    if (!isPage) return sendFile(visit, file, { 'cache-control': cacheRule(path), 'content-security-policy': policies.data })
    const link = partsAhead({ path, language: languageOfVisit(visit) })
    sendFile(visit, file, { 'cache-control': 'no-cache', 'content-security-policy': policies.page, ...(link && { link }) })
  }
