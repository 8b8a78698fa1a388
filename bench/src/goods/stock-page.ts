import type { Browser } from '@playwright/test'

type Pixel = { at: number; left: number }

/** Runs in the page: notes what the row shows, in the turn behind the frame that drew it. */
const watchRow = (sku: string) => {
  const pixels: Pixel[] = []
  const shown = () => {
    const row = [...document.querySelectorAll('[role=grid] [role=row]')].find(({ textContent }) => textContent.includes(sku))
    return Number(row?.querySelectorAll('[role=gridcell]')[4]?.textContent.replace(/\D/g, '') || Number.NaN)
  }
  let last = shown()
  const look = () => {
    const left = shown()
    if (Number.isNaN(left) || left === last) return
    last = left
    requestAnimationFrame(() => setTimeout(() => pixels.push({ at: Date.now(), left })))
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  Object.assign(globalThis, { stockShown: shown, stockTaken: () => pixels.splice(0) })
}

type Watched = { stockShown: () => number; stockTaken: () => Pixel[] }

/** The stock page with this SKU alone, in a browser of its own, signed in as the warehouse. `taken`: what it has shown since, and when (Date.now). */
export const openStock = async (browser: Browser, origin: string, sku: string) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' })
  const page = await context.newPage()
  await page.goto(`${origin}/auth/login?return_to=${encodeURIComponent(`/catalog/stock?text=${sku}`)}`)
  await page.locator('input[name=email]').fill('warehouse@jangteo.test')
  await page.locator('input[name=password]').fill('jangteo-demo')
  await page.locator('input[name=password]').press('Enter')
  await page.getByRole('row', { name: new RegExp(sku) }).waitFor()
  await page.evaluate(watchRow, sku)
  return {
    shown: () => page.evaluate(() => (globalThis as unknown as Watched).stockShown()),
    taken: () => page.evaluate(() => (globalThis as unknown as Watched).stockTaken()),
    close: () => context.close(),
  }
}
