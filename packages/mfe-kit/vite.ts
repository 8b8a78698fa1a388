import { federation } from '@module-federation/vite'
import react from '@vitejs/plugin-react'
import type { PluginOption, UserConfig } from 'vite'
import { arriveFirst } from './build/arrive-first.ts'
import { documents } from './build/documents.ts'
import { releaseRecord } from './build/release-record.ts'
import { sharedBy } from './build/shared.ts'
import { versionOf } from './build/version.ts'
import { wholeShares } from './build/whole-shares.ts'

/**
 * So long without a module read, and the plugin goes on without the exports of the rest: its own 10 s can pass while several builds begin on a busy
 * machine. What cannot be read at all, such as a missing import, is told only after that.
 */
const SILENT_SECONDS = 30

/**
 * The whole build of a micro front end: a lean remote that takes React, mfe-kit and ui from the shell, in `dist/<version>/` with its
 * `release.json`. `name` is the manifest's id and its context's; `port` is where `vite dev` serves it. Throws if manifest.json does not fit.
 */
export const mfeConfig = ({ name, port }: { name: 'catalog' | 'orders'; port: number }): UserConfig => {
  const root = process.cwd()
  const version = versionOf(root)
  const listed = documents({ root, context: name })
  return {
    root,
    base: './',
    plugins: [
      wholeShares('/src/app.tsx'),
      react(),
      listed.plugin,
      federation({
        name,
        filename: 'remoteEntry.js',
        exposes: { './App': './src/app.tsx' },
        shared: sharedBy('remote'),
        shareStrategy: 'loaded-first',
        dts: false,
        manifest: false,
        disableRemote: true,
        disableSnapshot: true,
        experiments: { externalRuntime: true },
        moduleParseIdleTimeout: SILENT_SECONDS,
        dev: { remoteHmr: true },
      }) as PluginOption,
      arriveFirst(),
      releaseRecord({ root, name, version, documents: listed }),
    ],
    build: {
      target: 'esnext',
      outDir: `dist/${version}`,
      emptyOutDir: true,
      rolldownOptions: { input: {}, output: { codeSplitting: { groups: [{ name: 'app', test: /\/src\/app\.tsx$/ }] } } },
    },
    server: { port, strictPort: true, host: '127.0.0.1', cors: true, origin: `http://127.0.0.1:${port}` },
  }
}

/** The shell's side of the federation: it provides the shares and the runtime, and knows no remote. */
export const hostFederation = (): PluginOption =>
  federation({
    name: 'shell',
    filename: 'shellEntry.js',
    remotes: {},
    shared: sharedBy('host'),
    shareStrategy: 'loaded-first',
    dts: false,
    disableSnapshot: true,
    experiments: { provideExternalRuntime: true },
    moduleParseIdleTimeout: SILENT_SECONDS,
  }) as PluginOption

export { arriveFirst } from './build/arrive-first.ts'
export { runInNode } from './build/first-views.ts'
