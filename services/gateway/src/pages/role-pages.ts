import type { Role } from '@jangteo/contracts/principal'
import { redirect, refusals, sendRefusal } from '../edge/reply.ts'
import type { Visit } from '../edge/visit.ts'
import type { CallerOf } from '../session/caller.ts'
import { sendFile } from './send-file.ts'
import { cacheRule, type StaticFiles } from './static-files.ts'

type Deps = {
  /** Without a slash at its end. */
  base: string
  roles: readonly Role[]
  files: StaticFiles
  policy: string
  callerOf: CallerOf
}

/** A folder of built pages at `base`, for some roles alone; a guest is sent to sign in and comes back. */
export const createRolePages =
  ({ base, roles, files, policy, callerOf }: Deps) =>
  async (visit: Visit): Promise<void> => {
    const { request, response, path, method, cookies } = visit
    if (method !== 'GET' && method !== 'HEAD') return sendRefusal(visit, refusals.notFound)
    const caller = await callerOf({ cookies, headers: request.headers })
    if (!caller || caller.kind === 'guest') return redirect(response, `/auth/login?return_to=${encodeURIComponent(request.url ?? `${base}/`)}`)
    if (!caller.principal.roles.some((role) => roles.includes(role))) return sendRefusal(visit, refusals.forbidden)
    if (path === base) return redirect(response, `${base}/${request.url?.slice(path.length) ?? ''}`)
    const file = await files.find(path === `${base}/` ? 'index.html' : path.slice(base.length + 1))
    if (!file) return sendRefusal(visit, refusals.notFound)
    sendFile(visit, file, { 'cache-control': cacheRule(path).replace('public', 'private'), 'content-security-policy': policy })
  }
