import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { toolEnvironment } from '../prepare/tool.ts'
import { launch } from '../process/launch.ts'
import { eventually } from '../process/wait.ts'
import { ROOT } from '../root.ts'
import { frontEnds } from '../services.ts'
import type { Shop } from '../shop.ts'

/** Where each front end's own `npm run dev` listens (its vite.config.ts). */
const SHELL = 'http://127.0.0.1:5173'
const REMOTES: Record<string, string> = { orders: 'http://127.0.0.1:5174', catalog: 'http://127.0.0.1:5175' }

const serve = (shop: Shop, folder: string, env: Record<string, string>) =>
  launch({
    command: join(ROOT, 'node_modules/.bin/vite'),
    args: ['--clearScreen', 'false'],
    cwd: join(ROOT, folder),
    env: toolEnvironment({ ...env, PUBLIC_ORIGIN: shop.url }),
    log: join(shop.logs, `vite-${folder}.log`),
    pidFile: join(shop.dataDir, 'processes', `vite-${folder}.pid`),
  })

/** Serves shell and micro front ends from source with hot replacement; everything else of the page comes from the running shop. */
export const servePages = async (shop: Shop, say: (line: string) => void) => {
  const parts = frontEnds.microFrontEnds.filter(({ folder }) => existsSync(join(ROOT, folder, 'vite.config.ts')))
  const remotes = parts.map(({ name }) => `${name}=${REMOTES[name]}`).join(',')
  const servers = [...parts.map(({ folder }) => serve(shop, folder, {})), serve(shop, frontEnds.shell, { DEV_REMOTES: remotes })]
  const answers = async () => ((await fetch(SHELL)).ok ? true : undefined)
  const there = await eventually(answers, { within: 30_000, every: 200 })
  say(there ? `  ✓ Hot replacement at ${SHELL.replace('127.0.0.1', 'localhost')}` : `  ✗ The development servers do not answer, see ${shop.logs}/vite-*.log`)
  return async () => {
    await Promise.all(servers.map((server) => server.stop(2000)))
  }
}
