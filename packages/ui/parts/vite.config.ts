import react from '@vitejs/plugin-react'
import { dirname, resolve } from 'node:path'
import { defineConfig } from 'vite'
import { jtUi } from '../vite.ts'

const root = dirname(import.meta.filename)

// The page of all parts runs under the same policy as the shop.
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; connect-src 'self' ws:"

export default defineConfig({
  base: '/parts/',
  root,
  plugins: [react(), jtUi()],
  build: { outDir: resolve(root, '../dist/parts'), emptyOutDir: true },
  server: { host: '127.0.0.1', port: 8190 },
  preview: { host: '127.0.0.1', port: 8190, headers: { 'content-security-policy': policy } },
})
