import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Release } from '@jangteo/contracts/release'
import react from '@vitejs/plugin-react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createServer, type Plugin } from 'vite'
import type { FirstView } from '../src/parts/first-view.ts'

/** React names the pictures once more before the markup; some of them may be left out of it. */
const PRELOADS = /^(?:<link rel="preload"[^>]*>)+/

/** Runs one module of a front end in Node, with its styles' names as the build gives them. */
export const runInNode = async <Module>(root: string, file: string, plugins: Plugin[] = []): Promise<Module> => {
  const server = await createServer({
    ...{ root, configFile: false, appType: 'custom', logLevel: 'warn', plugins: [...plugins, react()] },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    return (await server.ssrLoadModule(file)) as Module
  } finally {
    await server.close()
  }
}

/** What `src/first.tsx` declares, drawn for the release; nothing without such a file. */
export const firstViews = async (root: string, documents: Plugin): Promise<Release['first']> => {
  if (!existsSync(join(root, 'src/first.tsx'))) return []
  const { first } = await runInNode<{ first: FirstView[] }>(root, '/src/first.tsx', [documents])
  return first.map(({ path, slot, query, View }) => {
    const drawn = (locale: 'ko' | 'en') => renderToStaticMarkup(createElement(View, { locale })).replace(PRELOADS, '')
    return { path, slot, hash: query.hash, html: { ko: drawn('ko'), en: drawn('en') } }
  })
}
