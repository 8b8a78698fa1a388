import type { Plugin } from 'vite'

const taken = ['react', 'react/jsx-runtime', '@jangteo/mfe-kit', '@jangteo/ui']

/**
 * Makes a remote's wrappers offer all names of what the shell provides. The federation plugin (1.23.0) would keep only the names it has seen
 * once 10 ms pass without a new module: on a busy machine that is too early, and the build fails with MISSING_EXPORT. A namespace import of
 * each share, in the first module that is read, tells it that every name is needed; nothing of it is left in the output.
 */
export const wholeShares = (entry: string): Plugin => ({
  name: 'jangteo:whole-shares',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith(entry)) return null
    return { code: `${code}\n${taken.map((share, index) => `import * as wholeShare${index} from '${share}'`).join('\n')}\n`, map: null }
  },
})
