import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import type { Shop } from '@jangteo/stack/shop'
import { startShop } from '@jangteo/stack/shop'
import { chromiumPath } from '../../e2e/src/chromium-path.ts'
import { dataDir, port } from '../../e2e/src/shop.ts'

/** What rows share: opened when the first one asks, closed at the end of the run. */
export type World = {
  /** The demo shop, on ports and data of its own, full. */
  shop: () => Promise<Shop>
  browser: () => Promise<Browser>
  /** A folder for a row's own files; forgotten with the run. */
  folder: (name: string) => string
  /** A free range of ports for a second shop. */
  secondPort: number
  close: () => Promise<void>
}

const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined
  return { get: () => (made ??= make()), made: () => made }
}

/** Nothing runs before it is asked for. `signal` breaks off a start. */
export const createWorld = (say: (line: string) => void, signal: AbortSignal, open = startShop): World => {
  const shop = once(async () => {
    const opened = await open({ dataDir, basePort: port, say, signal })
    say('the shop is being filled')
    try {
      await opened.seeded
      return opened
    } catch (error) {
      await opened.stop() // nobody else gets to know it
      throw error
    }
  })
  const browser = once(async () => chromium.launch({ executablePath: await chromiumPath() }))
  return {
    shop: shop.get,
    browser: browser.get,
    folder: (name) => join(dataDir, 'bench', name),
    secondPort: port + 200,
    close: async () => {
      await (await browser.made()?.catch(() => undefined))?.close()
      await (await shop.made()?.catch(() => undefined))?.stop()
    },
  }
}
