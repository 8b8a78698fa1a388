/** Fills a new shop with its demo goods and orders, through the gateway and the same commands as anybody's. Run again, it changes nothing. */
import { env } from './env.ts'
import { fillShelves } from './fill-shelves.ts'
import { createMachineGateway, createPersonGateway } from './gateway.ts'
import { demoShop } from './goods/demo-shop.ts'
import { shopWindow } from './goods/window.ts'
import { makeNews } from './make-news.ts'
import { placeOrders } from './place-orders.ts'
import { demoCustomers, placeOwnOrders } from './place-own-orders.ts'

const started = Date.now()
const gateway = createMachineGateway(env.GATEWAY, env.DEMO_CLIENT, env.DEMO_SECRET)
const shelves = await fillShelves(gateway, demoShop(), { one: 4, width: 40 })
await placeOrders(gateway, shelves.slice(shopWindow.length), { count: 300, width: 40 })
for (const customer of demoCustomers) {
  const own = await createPersonGateway(env.GATEWAY, customer.email, env.DEMO_PASSWORD)
  await placeOwnOrders({ origin: env.GATEWAY, own, staff: gateway, customer, shelves })
}
await makeNews(gateway, shelves)
console.log(`The demo shop is filled (${((Date.now() - started) / 1000).toFixed(1)} s)`)
