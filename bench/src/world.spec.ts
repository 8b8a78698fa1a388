import { expect, test, vi } from 'vitest'
import { createWorld } from './world.ts'

test('a shop that could not be filled does not go on running', async () => {
  const stop = vi.fn()
  const open = async () => ({ seeded: Promise.reject(new Error('the seed failed')), stop })
  const world = createWorld(() => {}, new AbortController().signal, open as never)
  await expect(world.shop()).rejects.toThrow('the seed failed')
  expect(stop).toHaveBeenCalledOnce()
  await world.close()
})
