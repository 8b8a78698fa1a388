/** From an activation to the new version on the screen of an open tab: `E2E_PORT=<port of a running shop> node bench/hot-swap/measure.ts`. */
import { chromium } from '@playwright/test'
import { chromiumPath } from '../../e2e/src/chromium-path.ts'
import { activate, copyRelease, removeCopies, running } from '../../e2e/src/release.ts'
import { origin } from '../../e2e/src/shop.ts'

const ROUNDS = 20
const MARK = `bench${Date.now().toString(36)}`

const first = await running('orders')
const versions = Array.from({ length: ROUNDS }, (_, n) => `2.0.${n}-${MARK}`)
for (const version of versions) copyRelease('orders', first, version)
// taken in beforehand: compressing its files is part of the build, not of the way to the tab
for (const version of [...versions, first]) await activate('orders', version)
const browser = await chromium.launch({ executablePath: await chromiumPath() })
const page = await browser.newPage()

/** Milliseconds until the frame after the swap, by one clock: browser and registry are on this machine. */
const swap = async (version: string): Promise<number> => {
  const painted = page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const look = () => {
          if (document.querySelector('[data-part=orders]')?.getAttribute('data-version') !== wanted) return
          seen.disconnect()
          requestAnimationFrame(() => setTimeout(() => done(Date.now())))
        }
        const seen = new MutationObserver(look)
        seen.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-version'] })
      }),
    version,
  )
  const began = Date.now()
  await activate('orders', version)
  return (await painted) - began
}
const spread = (times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${sorted.at(-1)} ms (${sorted.length})`
}

try {
  await page.goto(origin)
  await page.locator(`[data-part=orders][data-version="${first}"]`).first().waitFor({ state: 'attached' })
  const [fresh, back]: [number[], number[]] = [[], []]
  for (const version of versions) {
    fresh.push(await swap(version))
    back.push(await swap(first))
  }
  console.log(`a version never seen: ${spread(fresh)}\nback to one seen:     ${spread(back)}`)
} finally {
  await activate('orders', first)
  removeCopies('orders', MARK)
  await browser.close()
}
