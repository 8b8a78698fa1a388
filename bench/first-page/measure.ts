/** The first page of a guest with an empty cache: `E2E_PORT=<port of a running shop> node bench/first-page/measure.ts`. */
import { type Browser, chromium } from '@playwright/test'
import { chromiumPath } from '../../e2e/src/chromium-path.ts'
import { origin } from '../../e2e/src/shop.ts'

const ROUNDS = 5
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

const visit = async (browser: Browser, { link, cpu }: { link?: boolean; cpu?: boolean }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  if (link) await devtools.send('Network.emulateNetworkConditions', SLOW_LINK)
  if (cpu) await devtools.send('Emulation.setCPUThrottlingRate', SLOW_CPU)
  let requests = 0
  let bytes = 0
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
  return { ...seen, requests, bytes }
}

type Visit = Awaited<ReturnType<typeof visit>>

const spread = (values: number[], digits = 0) => {
  const sorted = values.toSorted((a, b) => a - b)
  const say = (value = Number.NaN) => value.toFixed(digits)
  return `median ${say(sorted[Math.floor(sorted.length / 2)])} (${say(sorted[0])}–${say(sorted.at(-1))})`
}

const browser = await chromium.launch({ executablePath: await chromiumPath() })
try {
  await visit(browser, {})
  const [plain, link, cpu] = [[] as Visit[], [] as Visit[], [] as Visit[]]
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await visit(browser, {}))
    link.push(await visit(browser, { link: true }))
    cpu.push(await visit(browser, { cpu: true }))
  }
  console.log(`requests                              ${spread(plain.map(({ requests }) => requests))}`)
  console.log(`bytes on the wire, headers too        ${spread(plain.map(({ bytes }) => bytes))}`)
  console.log(`largest contentful paint, ms          ${spread(plain.map(({ lcp }) => lcp))}`)
  console.log(`the same at 1.6 Mbit/s and 150 ms     ${spread(link.map(({ lcp }) => lcp))}`)
  console.log(`blocked, ms, at a CPU 4 times slower  ${spread(cpu.map(({ blocked }) => blocked))}`)
  console.log(
    `layout shift                          ${spread(
      [...plain, ...link].map(({ shift }) => shift),
      4,
    )}`,
  )
} finally {
  await browser.close()
}
