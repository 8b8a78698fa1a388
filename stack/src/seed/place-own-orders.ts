import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CurrentReleases, Release } from '@jangteo/contracts/release'
import { ROOT } from '../root.ts'
import type { Shelved } from './fill-shelves.ts'
import type { Gateway } from './gateway.ts'
import { people } from './people.ts'
import { type Fate, goOn } from './place-orders.ts'
import { idOf } from './random.ts'

type Customer = { email: string; name: string; buys: readonly (readonly [fate: Fate, skus: readonly string[]])[] }

/** The people of the demo accounts, who find orders of their own: on the way, arrived, taken back, just paid. */
export const demoCustomers: readonly Customer[] = [
  {
    email: 'customer@jangteo.test',
    name: '이서연',
    buys: [
      ['deliver', ['CELADON-CUP-2']],
      ['cancel', ['JOGAKBO-RUN-01']],
      ['ship', ['CELADON-CUP-2', 'SEDGE-BASKET-01']],
      [null, ['SEDGE-BASKET-01']],
    ],
  },
  {
    email: 'customer2@jangteo.test',
    name: '박도윤',
    buys: [
      ['refund', ['CELADON-CUP-2', 'SEDGE-BASKET-01']],
      ['deliver', ['SEDGE-BASKET-01']],
      ['ship', ['CELADON-CUP-2']],
    ],
  },
]

/** People may only send documents that the running version of a micro front end was built with, by their hash. */
const placingHash = async (origin: string) => {
  const { releases } = (await (await fetch(`${origin}/releases/current`)).json()) as CurrentReleases
  const version = releases.find(({ name }) => name === 'orders')?.version
  const { documents }: Release = JSON.parse(await readFile(join(ROOT, 'mfe-orders/dist', String(version), 'release.json'), 'utf8'))
  const hash = Object.keys(documents).find((key) => documents[key]?.startsWith('mutation PlaceOrder('))
  if (!hash) throw new Error('mfe-orders was built without PlaceOrder')
  return hash
}

type Shop = { origin: string; own: Gateway; staff: Gateway; customer: Customer; shelves: readonly Shelved[] }

/** Orders that a signed-in customer placed; what happens to them afterwards is done by staff. */
export const placeOwnOrders = async ({ origin, own, staff, customer: { email, name, buys }, shelves }: Shop): Promise<void> => {
  const hash = await placingHash(origin)
  const goods = shelves.flatMap(({ variants }) => variants)
  const shipTo = people[0]?.shipTo
  for (const [index, [fate, skus]] of buys.entries()) {
    const orderId = idOf(`own order ${email} ${index}`)
    const lines = goods.filter(({ sku }) => skus.includes(sku)).map(({ id, price }) => ({ variantId: id, quantity: 1, unitPrice: price }))
    const input = { lines, contact: { name, email, phone: '010-0000-0000' }, shipTo, card: 'OK' }
    const { placeOrder: answer } = await own.ask<{ placeOrder: { __typename: string; message?: string } }>(
      'orders',
      { hash },
      { commandId: idOf(`place ${orderId}`), orderId, input },
    )
    if (answer.__typename === 'Rejected') throw new Error(`${email}: ${answer.message}`)
    await goOn(staff, { orderId, card: 'OK', fate })
  }
}
