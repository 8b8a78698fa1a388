import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Whole histories take seconds and come last: most mutants are killed before. */
const isLong = ({ moduleId }: TestSpecification) => Number(/\/(saga|live-feed)\//.test(moduleId))
class ShortFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return files.toSorted((a, b) => isLong(a) - isLong(b))
  }
}

/** The links of `node_modules/@jangteo` lead out of Stryker's copy of the tree, where nothing is mutated. */
const inTheCopy = { find: /^@jangteo\/(contracts|cqrs|service-kit)\/(.+)$/, replacement: `${process.cwd()}/packages/$1/src/$2.ts` }

export default defineConfig({
  resolve: { alias: [inTheCopy, { find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: [
      'packages/{contracts,cqrs}/**/*.spec.ts',
      'packages/service-kit/src/graphql/execute/*.spec.ts',
      'services/**/*.spec.ts',
      'bench/live-feed/*.spec.ts',
    ],
    exclude: ['**/*.int.spec.ts', '**/node_modules/**'],
    testTimeout: 60_000,
    sequence: { sequencer: ShortFirst },
  },
})
