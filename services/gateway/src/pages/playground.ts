import type { Role } from '@jangteo/contracts/principal'
import { redirect, refusals, sendRefusal } from '../edge/reply.ts'
import { policies } from '../edge/security-headers.ts'
import type { Visit } from '../edge/visit.ts'
import type { CallerOf } from '../session/caller.ts'
import { sendFile } from './send-file.ts'
import { cacheRule, type StaticFiles } from './static-files.ts'

const ALLOWED: readonly Role[] = ['developer', 'admin']

/** `/playground/…` for developers and admins; a guest is sent to sign in and comes back. */
export const createPlayground =
  ({ files, callerOf }: { files: StaticFiles; callerOf: CallerOf }) =>
  async (visit: Visit): Promise<void> => {
    const { request, response, path, method, cookies } = visit
    if (method !== 'GET' && method !== 'HEAD') return sendRefusal(visit, refusals.notFound)
    const caller = await callerOf({ cookies, headers: request.headers })
    if (!caller || caller.kind === 'guest') return redirect(response, `/auth/login?return_to=${encodeURIComponent(request.url ?? '/playground/')}`)
    if (!caller.principal.roles.some((role) => ALLOWED.includes(role))) return sendRefusal(visit, refusals.forbidden)
    if (path === '/playground') return redirect(response, `/playground/${request.url?.slice(path.length) ?? ''}`)
    const file = await files.find(path === '/playground/' ? 'index.html' : path.slice('/playground/'.length))
    if (!file) return sendRefusal(visit, refusals.notFound)
    sendFile(visit, file, { 'cache-control': cacheRule(path).replace('public', 'private'), 'content-security-policy': policies.playground })
  }
