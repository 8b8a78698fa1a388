import { hostFederation, versionOf } from '@jangteo/mfe-kit/vite'
import { jtUi } from '@jangteo/ui/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devGateway } from './dev-gateway.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), jtUi(), hostFederation(), devGateway()],
  define: { SHELL_VERSION: JSON.stringify(versionOf(import.meta.dirname)) },
  build: { target: 'esnext', modulePreload: { polyfill: false } },
  server: { port: 5173, strictPort: true, host: '127.0.0.1' },
})
