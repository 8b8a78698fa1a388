import { defineConfig } from '@playwright/test'
import { chromiumPath } from './src/chromium-path.ts'
import { dataDir, origin, port } from './src/shop.ts'

const ALONE = ['**/oversell.e2e.spec.ts', '**/pulse.e2e.spec.ts', '**/staff-paging.e2e.spec.ts']
const DEPLOYS = '**/hot-swap.e2e.spec.ts'
const ACCESS = '**/access.e2e.spec.ts'

export default defineConfig({
  testDir: 'src',
  projects: [
    { name: 'shop', testMatch: '**/*.e2e.spec.ts', testIgnore: [...ALONE, DEPLOYS, ACCESS] },
    // hundreds of orders at once push every other test's order out of the lists that it looks at, and what everybody does together is
    // counted exactly when nobody else does anything: one file after the other
    { name: 'alone', testMatch: ALONE, dependencies: ['shop'], workers: 1 },
    // a deployment swaps the screens of every open tab, so it has the shop to itself
    { name: 'deploys', testMatch: DEPLOYS, dependencies: ['alone'] },
    // whether anything moves while a screen fills is looked at when nobody orders, deploys or changes prices beside it
    { name: 'access', testMatch: ACCESS, dependencies: ['deploys'], fullyParallel: true },
  ],
  outputDir: 'test-results',
  // what a test has accepted stands beside it, the same on every system
  snapshotPathTemplate: '{testDir}/{testFileDir}/accepted/{arg}{ext}',
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: origin,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    viewport: { width: 1440, height: 900 },
    // the film of a trace takes more of the processor than the shop does; the page itself is in it at each step
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await chromiumPath() },
  },
  webServer: {
    command: `"${process.execPath}" ../stack/bin/jangteo.mjs start --no-seed --port ${port} --data ${dataDir}`,
    wait: { stdout: /ready after/ },
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
})
