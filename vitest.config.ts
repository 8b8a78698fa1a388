import { defineConfig } from 'vitest/config'

const everywhere = ['packages', 'services', 'bff', 'shell', 'mfe-catalog', 'mfe-orders', 'stack', 'bench'].map((folder) => `${folder}/**`)

/** Node gives everybody graphql's CommonJS; Vite would give our own code its other copy, and two copies refuse each other. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

/** Tests wait for timers, sockets and servers most of the time: twice as many as a small machine has cores finish soonest. */
const maxWorkers = 4

/** `unit` is pure and quick; `integration` has the real broker and database, which all its files share. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: everywhere.flatMap((folder) => [`${folder}/*.spec.ts`, `${folder}/*.spec.tsx`]),
          exclude: ['**/*.int.spec.ts', '**/node_modules/**', '**/dist/**'],
          testTimeout: 20_000,
          // pure tests leave nothing behind: one context for all files of a worker halves the time
          isolate: false,
          maxWorkers,
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: everywhere.map((folder) => `${folder}/*.int.spec.ts`),
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers,
          sequence: { groupOrder: 1 }, // after the pure ones
        },
      },
    ],
  },
})
