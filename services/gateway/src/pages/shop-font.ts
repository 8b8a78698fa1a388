import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { redirect, refusals, sendRefusal } from '../edge/reply.ts'
import type { Visit } from '../edge/visit.ts'

/** `/fonts/shop.woff2`: the shell's own font under a name that stays, for pages that are not built with it (sign-in). A redirect, so that both share one copy in the browser. */
export const createShopFont =
  (shellDir: string) =>
  async (visit: Visit): Promise<void> => {
    const names = await readdir(join(shellDir, 'assets')).catch(() => [])
    const font = names.find((name) => /^jangteo-.*\.woff2$/.test(name))
    if (!font) return sendRefusal(visit, refusals.notFound)
    redirect(visit.response, `/assets/${font}`, { 'cache-control': 'no-cache' })
  }
