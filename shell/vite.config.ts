import { versionOf } from '@jangteo/mfe-kit/version'
import { arriveFirst, hostFederation } from '@jangteo/mfe-kit/vite'
import { jtUi } from '@jangteo/ui/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devGateway } from './dev-gateway.ts'
import { earlyLinks } from './early-links.ts'
import { firstView } from './first-view.ts'
import { squeeze } from './squeeze.ts'

/** Each share with all that it is made of: a browser has six connections to an origin, and a dozen crumbs would fill them. */
const groups = ['mfe-kit', 'ui'].map((name) => ({ name, test: new RegExp(`/packages/${name}/src/index\\.ts$`) }))

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), jtUi(), hostFederation(), arriveFirst(), devGateway(), firstView(), earlyLinks(), squeeze()],
  define: { SHELL_VERSION: JSON.stringify(versionOf(import.meta.dirname)) },
  build: {
    target: 'esnext',
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { port: 5173, strictPort: true, host: '127.0.0.1' },
})
