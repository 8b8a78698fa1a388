import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Relative addresses: the gateway serves this folder under /playground/. The editor's chunks are large by nature and only developers load them. */
export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 8_000,
    // the React compiler's `use no memo` inside GraphiQL means nothing to a bundler
    rolldownOptions: { onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)) },
  },
})
