import { dirname } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import type { Plugin } from 'vite'
import { buildFonts } from './src/fonts/build.ts'

const ANNOUNCER = /LiveAnnouncer\.m?js$/
const UNSAFE = ".innerHTML = ''"

/** react-aria empties its live region by `innerHTML`, which Trusted Types refuse. Fails the build if a new version writes it differently. */
const announcer = (): Plugin => {
  let seen = false
  let fixed = false
  return {
    name: 'jangteo-ui:announcer',
    transform: {
      filter: { id: ANNOUNCER },
      handler(code) {
        seen = true
        if (!code.includes(UNSAFE)) return null
        fixed = true
        return { code: code.replaceAll(UNSAFE, '.replaceChildren()'), map: null }
      },
    },
    buildEnd() {
      if (seen && !fixed) this.error('react-aria no longer empties its live region by innerHTML: check packages/ui/vite.ts')
    },
  }
}

/** Cuts the fonts before the style sheet asks for them, never inlines a file (a `data:` address would need a wider policy), preloads the one font. */
const fonts = (): Plugin => {
  let file = ''
  let base = '/'
  return {
    name: 'jangteo-ui:fonts',
    config: () => ({ build: { assetsInlineLimit: 0 } }),
    configResolved(config) {
      base = config.base
    },
    async buildStart() {
      file = await buildFonts(dirname(import.meta.filename))
    },
    transformIndexHtml(_html, { bundle }) {
      // The id keeps react-aria from adding a style element of its own; the rule stands in base.css.
      const mark = { tag: 'meta', attrs: { id: 'react-aria-pressable-style' }, injectTo: 'head' as const }
      const font = Object.values(bundle ?? {}).find((one) => one.type === 'asset' && one.names.includes(file))
      if (!font) return [mark]
      // Low: the code that draws comes first, and until then there is nothing to read in it.
      const preload = { rel: 'preload', as: 'font', type: 'font/woff2', href: base + font.fileName, crossorigin: '', fetchpriority: 'low' }
      return [mark, { tag: 'link', attrs: preload, injectTo: 'head' as const }]
    },
  }
}

/** All that a build which bundles `@jangteo/ui` needs: fonts, the Trusted Types fix, and only our two languages of react-aria. */
export const jtUi = (): Plugin[] => [
  announcer(),
  fonts(),
  { ...(optimizeLocales.vite({ locales: ['ko-KR', 'en-US'] }) as Plugin), enforce: 'pre' },
  { name: 'jangteo-ui:dev', config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [announcer()] } } }) },
]
