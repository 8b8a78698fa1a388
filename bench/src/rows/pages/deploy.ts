import type { Page } from '@playwright/test'
import { activate, copyRelease, removeCopies, running } from '../../../../e2e/src/release.ts'
import type { Row } from '../../row.ts'

const ROUNDS = 6
const MARK = `bench${Date.now().toString(36)}`

/** Milliseconds from an activation to the frame after the swap, by one clock: browser and registry are on this machine. */
const swap = async (page: Page, version: string): Promise<number> => {
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

/** From an activation to the new version on the screen of an open tab: one never seen, and back to one that was. */
export const deploy: Row = {
  name: 'deploy',
  rounds: ROUNDS,
  open: async (world) => {
    const [{ url }, browser] = [await world.shop(), await world.browser()]
    const first = await running('orders')
    const versions = Array.from({ length: ROUNDS }, (_, n) => `2.0.${n}-${MARK}`)
    for (const version of versions) copyRelease('orders', first, version)
    const page = await browser.newPage()
    const close = async () => {
      await activate('orders', first)
      removeCopies('orders', MARK)
      await page.close()
    }
    // taken in beforehand: compressing its files is part of the build, not of the way to the tab
    for (const version of [...versions, first]) await activate('orders', version)
    await page.goto(url)
    await page.locator(`[data-part=orders][data-version="${first}"]`).first().waitFor({ state: 'attached' })
    return {
      round: async () => ({
        'a version never seen → pixel ms': await swap(page, versions.shift() ?? ''),
        'back to one seen → pixel ms': await swap(page, first),
      }),
      close,
    }
  },
}
