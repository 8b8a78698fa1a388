/** Bundles the service in the current folder: src/main.ts and all it imports become dist/main.js. Native add-ons stay outside. */
import { build } from 'rolldown'

const NATIVE = [/^better-sqlite3$/, /^@node-rs\/argon2/, /^pg-native$/]

await build({
  input: 'src/main.ts',
  platform: 'node',
  external: NATIVE,
  transform: { target: 'node24' },
  output: {
    file: 'dist/main.js',
    format: 'esm',
    codeSplitting: false,
    // CommonJS dependencies ask for `require` at run time.
    banner: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  checks: { eval: false }, // one deep dependency makes deprecation texts with it
  logLevel: 'warn',
})
