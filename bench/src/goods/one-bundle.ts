import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type Rolldown } from 'vite'
import { documents } from '../../../packages/mfe-kit/build/documents.ts'
import { jtUi } from '../../../packages/ui/vite.ts'
import { ROOT } from '../../../stack/src/root.ts'
import { frontEnds } from '../../../stack/src/services.ts'

const ENTRY = join(ROOT, 'shell/src/one-bundle.ts')
const at = (folder: string) => join(ROOT, folder)

/** The shell as it would be without federation: it knows its parts, and loading one is no more than having it. */
const parts = (): Plugin => {
  const imports = frontEnds.microFrontEnds.map(({ name, folder }) => `import ${name} from '${at(folder)}/src/app.tsx'`).join('\n')
  const names = frontEnds.microFrontEnds.map(({ name }) => name).join(', ')
  return {
    name: 'one-bundle',
    enforce: 'pre',
    resolveId: (id) => (id === ENTRY ? ENTRY : id.endsWith('/load-release.ts') ? '\0load-release' : null),
    load(id) {
      if (id === ENTRY) return "import './bootstrap.tsx'"
      if (id === '\0load-release') return `${imports}\nconst parts = { ${names} }\nexport const loadRelease = async ({ name }) => parts[name]`
      return null
    },
  }
}

const documentsOf = ({ name, folder }: { name: string; folder: string }): Plugin => {
  const { plugin } = documents({ root: at(folder), context: name })
  const transform = { ...(plugin.transform as object), filter: { id: new RegExp(`/${folder}/.*\\.graphql\\.ts$`) } }
  return { ...plugin, transform } as Plugin
}

/** What runs before the first page stands: the entry with all it imports, the words of one language. The socket's code follows it, there and here. */
const ofFirstPage = (chunks: readonly Rolldown.OutputChunk[]) => {
  const met = new Set<Rolldown.OutputChunk>()
  const follow = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || met.has(chunk)) return
    met.add(chunk)
    for (const name of chunk.imports) follow(chunks.find(({ fileName }) => fileName === name))
  }
  const words = ({ facadeModuleId }: Rolldown.OutputChunk) => /\/words\/ko\.ts$/.test(facadeModuleId ?? '')
  for (const chunk of chunks) if (chunk.isEntry || words(chunk)) follow(chunk)
  return [...met]
}

/** Builds shell and parts as one program, in memory, and weighs what its first page runs. `kb`: 1,000 bytes, gzip. */
export const weighOneBundle = async (): Promise<{ kb: number; files: number }> => {
  const built = await build({
    root: at(frontEnds.shell),
    configFile: false,
    logLevel: 'error',
    plugins: [parts(), ...frontEnds.microFrontEnds.map(documentsOf), react(), jtUi()],
    define: { SHELL_VERSION: '"one"' },
    build: { target: 'esnext', write: false, modulePreload: { polyfill: false }, rolldownOptions: { input: ENTRY } },
  })
  const { output } = built as Rolldown.RolldownOutput
  const chunks = ofFirstPage(output.filter((file) => file.type === 'chunk'))
  return { kb: chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1_000, files: chunks.length }
}
