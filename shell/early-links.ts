import type { Plugin, Rolldown } from 'vite'

type Bundle = Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>

/** Screens and late parts import what only some need; what only links modules together is followed to its end. */
const drawsSomething = ({ moduleIds }: Rolldown.OutputChunk) => moduleIds.some((id) => id.endsWith('.tsx') && !id.includes('node_modules'))

const languageOf = (file: Bundle[string] | undefined): string | undefined =>
  file?.type === 'chunk' ? /\/src\/words\/(ko|en)\.ts$/.exec(file.facadeModuleId ?? '')?.[1] : undefined

/** The shell's words by language: first-paint.js, which knows the visitor's, has them fetched. */
const wordsIn = (bundle: Bundle): string =>
  Object.values(bundle)
    .flatMap((file) => {
      const language = languageOf(file)
      return language ? [`${language}=/${file.fileName}`] : []
    })
    .join(' ')

/** The federation adds its own start to the page after this plugin has run. */
const startsThePage = ({ isEntry, facadeModuleId }: Rolldown.OutputChunk) => isEntry || /virtual[:_]mf/.test(facadeModuleId ?? '')

/** Every chunk that runs before the first page stands, largest first: the small ones then fill the gaps. */
export const chunksOfFirstPage = (bundle: Bundle): Rolldown.OutputChunk[] => {
  const met = new Set<Rolldown.OutputChunk>()
  const follow = (file: string) => {
    const chunk = bundle[file]
    if (chunk?.type !== 'chunk' || met.has(chunk)) return
    met.add(chunk)
    const later = drawsSomething(chunk) ? [] : chunk.dynamicImports.filter((next) => languageOf(bundle[next]) === undefined)
    for (const next of [...chunk.imports, ...later]) follow(next)
  }
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && startsThePage(file)) follow(file.fileName)
  return [...met].toSorted((a, b) => b.code.length - a.code.length)
}

const link = (attrs: Record<string, string>, injectTo: 'head' | 'body' = 'body') => ({ tag: 'link', attrs, injectTo })

/**
 * Names in the page all that the first page waits for, so that it comes in one round instead of one for each import: the federation starts the
 * shell by a dozen imports in a row. Its styles come first and the code after what is painted
 * without it; what it asks the gateway for is on its way before any code runs.
 */
export const earlyLinks = (): Plugin => ({
  name: 'jangteo:early-links',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const chunks = chunksOfFirstPage(bundle)
      const styles = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]))
      return [
        { tag: 'meta', attrs: { name: 'words', content: wordsIn(bundle) }, injectTo: 'head-prepend' },
        ...[...styles].map((file) => link({ rel: 'stylesheet', href: `/${file}`, crossorigin: '' }, 'head')),
        ...chunks.map(({ fileName }) => link({ rel: 'modulepreload', href: `/${fileName}`, crossorigin: '' })),
        ...['/releases/current', '/auth/session'].map((href) => link({ rel: 'preload', as: 'fetch', href, crossorigin: '' })),
      ]
    },
  },
})
