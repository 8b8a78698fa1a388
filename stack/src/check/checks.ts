import { imports } from './architecture/imports.ts'
import { picture } from './architecture/picture.ts'
import { budgets } from './budgets.ts'
import { compose } from './papers/compose.ts'
import { dependencies } from './papers/dependencies.ts'
import { documents } from './papers/documents.ts'
import { rawValues } from './raw-values.ts'
import { type Result, run } from './run.ts'
import { sizes } from './sizes.ts'
import { words } from './words.ts'

type Check = { name: string; run: () => Promise<Result> | Result }
const from = (problems: string[], report: string[] = []): Result => ({ code: problems.length > 0 ? 1 : 0, output: [...report, ...problems].join('\n') })

/** All that can be said about the code without running it, slowest first. */
export const staticChecks: Check[] = [
  { name: 'types (tsc)', run: () => run('tsc', '--noEmit', '-p', '.') },
  { name: 'lint (oxlint, with types and import cycles)', run: () => run('oxlint', '--type-aware') },
  { name: 'unused code (knip)', run: () => run('knip', '--no-progress', '--no-config-hints') },
  { name: 'format (biome)', run: () => run('biome', 'format', '--reporter=summary', '.') },
  { name: 'imports between workspaces', run: () => from(imports()) },
  { name: 'picture of the architecture', run: () => from(picture()) },
  { name: 'words', run: () => from(words()) },
  {
    name: 'budgets of the first page',
    run: async () => {
      const { report, problems } = await budgets()
      return from(problems, report)
    },
  },
  { name: 'raw colours, sizes and times', run: () => from(rawValues()) },
  { name: 'documents', run: () => from(documents()) },
  { name: 'dependencies', run: () => from(dependencies()) },
  { name: 'docker-compose.yml', run: () => from(compose()) },
  {
    name: 'sizes',
    run: () => {
      const { report, problems } = sizes()
      return from(problems, report)
    },
  },
]

export const unitTests: Check = { name: 'unit tests (vitest)', run: () => run('vitest', 'run', '--project', 'unit', '--reporter=dot') }
export type { Check }
