import { defineConfig } from '@playwright/test'
import { chromiumPath } from './src/chromium-path.ts'

process.env['E2E_PORT'] ??= '28080'
process.env['E2E_DATA'] ??= 'pictures'
const { dataDir, origin, port } = await import('./src/shop.ts')

/** Not a test: photographs every screen. The shop's data stays, so that the next run differs in nothing but what was changed. */
export default defineConfig({
  testDir: 'src/pictures',
  projects: [
    { name: 'scene', testMatch: '**/*.setup.ts' },
    { name: 'screens', testMatch: '**/*.pictures.ts', dependencies: ['scene'] },
  ],
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  reporter: [['list']],
  use: {
    baseURL: origin,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    contextOptions: { reducedMotion: 'reduce' },
    // what is drawn anew only in part has other edges, by a shade, than what is drawn at once
    launchOptions: { executablePath: await chromiumPath(), args: ['--disable-partial-raster'] },
  },
  webServer: {
    command: `"${process.execPath}" ../stack/bin/jangteo.mjs start --port ${port} --data ${dataDir}`,
    wait: { stdout: /ready after/ },
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
})
