import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { versionOf } from '@jangteo/mfe-kit/version'
import type { Step } from '../progress.ts'
import { ROOT } from '../root.ts'
import { frontEnds, services } from '../services.ts'
import { contentHash } from './content-hash.ts'
import { keepLast, makeNewest, newestVersion } from './local-releases.ts'
import { once } from './once.ts'
import { runTool } from './tool.ts'

const SOURCES = ['package-lock.json', 'tsconfig.json', 'turbo.json', 'packages', 'services', 'bff', 'shell', 'mfe-catalog', 'mfe-orders', 'stack/src/bundle.ts']
const MARKER = join(ROOT, 'node_modules/.cache/jangteo/build')

const isBuilt = (folder: string) => {
  const manifest = join(ROOT, folder, 'package.json')
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.build !== undefined
}
/** The file that each build leaves last. */
const results = () =>
  [
    ...services.map(({ folder }) => ({ folder, file: 'dist/main.js' })),
    ...frontEnds.microFrontEnds.map(({ folder }) => ({ folder, file: 'dist' })),
    ...[frontEnds.shell, frontEnds.playground].map((folder) => ({ folder, file: 'dist/index.html' })),
    { folder: frontEnds.parts, file: 'dist/parts/index.html' },
  ]
    .filter(({ folder }) => isBuilt(folder))
    .map(({ folder, file }) => join(ROOT, folder, file))

const PAGES_ONLY = [...frontEnds.microFrontEnds.map(({ folder }) => folder), frontEnds.shell, frontEnds.playground, frontEnds.parts].map(
  (folder) => `--filter=./${folder}`,
)

/**
 * Builds what changed; `pagesOnly` leaves the services out. When no source changed since the last build, not even the
 * build tool is started.
 */
export const build = (step: Step, logs: string, pagesOnly = false) =>
  once({
    marker: pagesOnly ? `${MARKER}-pages` : MARKER,
    lock: `${MARKER}.lock`, // both write the same folders
    key: contentHash(SOURCES.map((path) => join(ROOT, path))),
    results: results().filter((file) => !pagesOnly || !file.endsWith('main.js')),
    async work() {
      const parts = frontEnds.microFrontEnds.map((part) => {
        const [folder, dist] = [join(ROOT, part.folder), join(ROOT, part.folder, 'dist')]
        return { folder, dist, before: newestVersion(dist) }
      })
      await step('Build of what changed', () =>
        runTool({
          command: 'turbo',
          args: ['run', 'build', '--output-logs=errors-only', ...(pagesOnly ? PAGES_ONLY : [])],
          log: join(logs, 'build.log'),
          advice: 'The build failed:',
        }),
      )
      for (const { folder, dist, before } of parts) {
        makeNewest(dist, versionOf(folder), before)
        keepLast(dist, 20)
      }
    },
  })

/** Builds one micro front end whatever there is: an operator asked for it, so it is the newest build from now on. */
export const buildPart = (folder: string, logs: string) =>
  once({
    marker: `${MARKER}-deploy`,
    lock: `${MARKER}.lock`,
    key: new Date().toISOString(),
    results: [],
    work: () =>
      runTool({
        command: 'turbo',
        args: ['run', 'build', '--force', '--output-logs=errors-only', `--filter=./${folder}`],
        log: join(logs, 'build.log'),
        advice: 'The build failed:',
      }),
  })
