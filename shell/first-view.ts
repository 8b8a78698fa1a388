import { runInNode } from '@jangteo/mfe-kit/vite'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Plugin } from 'vite'
import type { Frame } from './src/first-view/frame.tsx'

/** Writes `first.ko.txt` and `first.en.txt` (no `.html`, into which the federation would put its own start): the home page's frame, which the gateway sends before any code runs. */
export const firstView = (): Plugin => ({
  name: 'jangteo:first-view',
  apply: 'build',
  async generateBundle() {
    const { Frame: Drawn } = await runInNode<{ Frame: typeof Frame }>(import.meta.dirname, '/src/first-view/frame.tsx')
    for (const locale of ['ko', 'en'] as const)
      this.emitFile({ type: 'asset', fileName: `first.${locale}.txt`, source: renderToStaticMarkup(createElement(Drawn, { locale })) })
  },
})
