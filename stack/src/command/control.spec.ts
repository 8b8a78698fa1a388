import { expect, test, vi } from 'vitest'
import type { Shop } from '../shop.ts'
import { ownFolder } from '../specimen/own-folder.ts'
import { askShop, openControl } from './control.ts'

test('a service is scaled to a whole number of copies, and to nothing else', async () => {
  const [dataDir, scale] = [ownFolder('control'), vi.fn()]
  const close = await openControl({ dataDir, fleet: { scale } } as unknown as Shop)
  for (const count of ['two', '0', '-1', '1.5', '']) await expect(askShop(dataDir, 'scale', 'orders-query', count)).rejects.toThrow(`not "${count}"`)
  expect(scale).not.toHaveBeenCalled()
  await askShop(dataDir, 'scale', 'orders-query', '2')
  expect(scale).toHaveBeenCalledWith('orders-query', 2)
  close()
})
