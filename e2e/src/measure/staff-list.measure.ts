import { quantile } from '@jangteo/stack/quantile'
import type { Page } from '@playwright/test'
import { graphql, makeProduct } from '../machine.ts'
import { act, confirmed, list, type Placed, rows } from '../staff-orders.ts'
import { stormOn } from '../storm.ts'
import { expect, test } from '../test.ts'

/** Few enough to stand in the window, with enough units to be sent one by one. */
const ORDERS = 20
const UNITS = 900
type Lines = { order: { lines: { id: string }[] } }

/** From here on the page keeps how long each interaction took until the next paint, and each task that blocked it. */
const observe = (page: Page) =>
  page.evaluate(() => {
    const took = new Map<number, number>()
    const blocked: number[] = []
    Object.assign(globalThis, { took, blocked })
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (entry.interactionId > 0) took.set(entry.interactionId, Math.max(took.get(entry.interactionId) ?? 0, entry.duration))
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    new PerformanceObserver((entries) => blocked.push(...entries.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })
const observed = (page: Page) =>
  page.evaluate(() => {
    const { took, blocked } = globalThis as unknown as { took: Map<number, number>; blocked: number[] }
    return { took: [...took.values()], blocked }
  })

/** How long the page's main thread has worked so far, seconds: what other programs take from the machine does not count. */
const worked = async (page: Page) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0
}

/** Sends one unit of these orders after the other, `perSecond` of them: each is two changes of a row, the parcel and its capture. Returns how many it sent. */
const shipping = (orders: readonly (Placed & { line: string })[], perSecond: number) => {
  let going = true
  let sent = 0
  const worker = async (from: number) => {
    for (let at = from; going; at += 8) {
      const one = orders[at % orders.length]
      const pause = new Promise((go) => setTimeout(go, 8000 / perSecond))
      if (one) await act('shipOrder', one, `, lines: [{ lineId: "${one.line}", quantity: 1 }]`).then(() => sent++)
      await pause
    }
  }
  const workers = Promise.all(Array.from({ length: 8 }, (_, at) => worker(at)))
  return async () => {
    going = false
    await workers
    return sent
  }
}

/** What somebody does in a list: move, choose, search, open a menu. */
const work = async (page: Page, seconds: number) => {
  const until = Date.now() + seconds * 1000
  let interactions = 0
  while (Date.now() < until) {
    for (const key of ['j', 'j', 'x', 'k', 'j', 'x', 'Escape']) await page.keyboard.press(key)
    await rows(page).nth(3).getByRole('checkbox').click()
    await rows(page).nth(3).getByRole('checkbox').click()
    await page.mouse.wheel(0, 400)
    await page.mouse.wheel(0, -400)
    interactions += 9
  }
  return interactions
}

type Working = { page: Page; begin: () => () => number | Promise<number> }

/** Works for 20 s while rows change, and says how that felt. `begin` starts the changes; what it gives ends them and says how many there were. */
const measure = async ({ page, begin }: Working) => {
  await observe(page)
  const thread = await worked(page)
  const before = await thread()
  const end = begin()
  const began = performance.now()
  const interactions = await work(page, 20)
  const changes = await end()
  const seconds = (performance.now() - began) / 1000
  const busy = ((await thread()) - before) / seconds
  const { took, blocked } = await observed(page)
  // what took less than 16 ms is not told: it counts as 16
  const all = [...took, ...Array<number>(Math.max(0, interactions - took.length)).fill(16)]
  console.log(
    `${(changes / seconds).toFixed(0)} changes/s, ${interactions} interactions: p50 ${quantile(all, 0.5)} ms, p95 ${quantile(all, 0.95)} ms, longest ${Math.max(16, ...all)} ms; ` +
      `${blocked.length} tasks over 50 ms, longest ${Math.max(0, ...blocked).toFixed(0)} ms; main thread busy ${(100 * busy).toFixed(0)} %`,
  )
}

test('the staff list at 20 changes a second, made by orders that are shipped', async ({ person }) => {
  const made = await makeProduct({ stock: 50_000 })
  const orders = await confirmed(made, ORDERS, { quantity: UNITS })
  const withLines = await Promise.all(
    orders.map(async (one) => {
      const { order } = await graphql<Lines>('orders', 'query($id: ID!) { order(id: $id) { lines { id } } }', { id: one.id })
      return { ...one, line: order.lines[0]?.id ?? '' }
    }),
  )
  const page = await person('admin')
  await list(page, orders[0] as Placed)
  await measure({
    page,
    begin: () => {
      const stop = shipping(withLines, 10)
      return async () => 2 * (await stop())
    },
  })
})

for (const perSecond of [20, 500])
  test(`the staff list at ${perSecond} changes a second, blown into its feed`, async ({ person }) => {
    const made = await makeProduct({ stock: 100 })
    const orders = await confirmed(made, ORDERS)
    const page = await person('admin')
    const storm = await stormOn(page)
    await list(page, orders[0] as Placed)
    await Promise.all(orders.map((one) => act('addOrderNote', one, ', text: "."')))
    await expect.poll(storm.known).toBe(ORDERS)
    await measure({
      page,
      begin: () => {
        const calm = storm.begin(perSecond)
        return () => calm().sent
      },
    })
  })
