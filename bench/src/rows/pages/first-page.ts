import type { Browser } from '@playwright/test'
import { budgets } from '../../../../stack/src/check/budgets.ts'
import { weighOneBundle } from '../../goods/one-bundle.ts'
import type { Figures, Row } from '../../row.ts'

/** 1.6 Mbit/s and 150 ms a round, as of a slow phone line. */
const SLOW_LINK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 }
const SLOW_CPU = { rate: 4 }

type Seen = { lcp: number; blocked: number; shift: number }

const watch = () => {
  const seen: Seen = { lcp: 0, blocked: 0, shift: 0 }
  Object.assign(globalThis, { seen })
  const on = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  on('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime))
  on('longtask', ({ duration }) => (seen.blocked += Math.max(0, duration - 50)))
  on('layout-shift', ({ value = 0 }) => (seen.shift += value))
}

/** A guest with an empty cache opens the home page. */
const visit = async (browser: Browser, origin: string, { link, cpu }: { link?: boolean; cpu?: boolean } = {}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  if (link) await devtools.send('Network.emulateNetworkConditions', SLOW_LINK)
  if (cpu) await devtools.send('Emulation.setCPUThrottlingRate', SLOW_CPU)
  const scripts = new Set<string>()
  let [requests, bytes] = [0, 0]
  devtools.on('Network.responseReceived', ({ type, requestId }) => type === 'Script' && scripts.add(requestId))
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1
    bytes += encodedDataLength
  })
  await page.addInitScript(watch)
  await page.goto(origin)
  await page.getByRole('heading', { level: 2 }).nth(1).waitFor()
  await page.waitForLoadState('networkidle')
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
  await context.close()
  return { ...seen, requests, bytes, scripts: scripts.size }
}

/** What the scripts of the first page weigh, against one bundle of the same code; what a visitor waits for, plain, on a slow line, with a slow processor. */
export const firstPage: Row = {
  name: 'first-page',
  rounds: 5,
  aims: { 'JavaScript, KB gzip': { atMost: 220 }, 'JavaScript, times one bundle': { atMost: 1.35 } },
  open: async (world) => {
    const [{ url }, browser] = [await world.shop(), await world.browser()]
    const federated = await budgets()
    const bundle = await weighOneBundle()
    const size: Figures = {
      'JavaScript, KB gzip': federated.sizes['first page'] ?? Number.NaN,
      'JavaScript of one bundle, KB gzip': bundle.kb,
      'JavaScript, times one bundle': (federated.sizes['first page'] ?? Number.NaN) / bundle.kb,
      'script requests of one bundle': bundle.files,
    }
    await visit(browser, url)
    return {
      round: async () => {
        const [plain, link, cpu] = [await visit(browser, url), await visit(browser, url, { link: true }), await visit(browser, url, { cpu: true })]
        return {
          ...size,
          ...{ 'script requests': plain.scripts, requests: plain.requests, 'KB on the wire, headers too': plain.bytes / 1_000 },
          ...{ 'largest contentful paint ms': plain.lcp, 'the same at 1.6 Mbit/s and 150 ms': link.lcp },
          ...{ 'blocked ms at a CPU 4 times slower': cpu.blocked, 'layout shift': plain.shift + link.shift },
        }
      },
    }
  },
}
