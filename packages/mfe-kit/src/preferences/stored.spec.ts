import { beforeEach, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { stored } from './stored.ts'

const Cart = v.array(v.string())
let kept: Map<string, string>
const refuse = (): never => {
  throw new DOMException('full', 'QuotaExceededError')
}

beforeEach(() => {
  kept = new Map()
  const page = new EventTarget()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal(
    'StorageEvent',
    class extends Event {
      key: string | null
      constructor(type: string, { key }: { key: string | null }) {
        super(type)
        this.key = key
      }
    },
  )
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) vi.stubGlobal(name, page[name].bind(page))
})

test('what was kept is there for the next page, until it is taken back', () => {
  stored('localStorage', 'cart', Cart).set(['bowl'])
  expect(stored('localStorage', 'cart', Cart).get()).toEqual(['bowl'])
  stored('localStorage', 'cart', Cart).set(null)
  expect(stored('localStorage', 'cart', Cart).get()).toBeNull()
  expect(kept.size).toBe(0)
})

test('what another version wrote in another form, and what is no JSON, is nothing', () => {
  for (const text of ['{"lines":[]}', '[1]', '[', 'null']) {
    kept.set('cart', text)
    expect(stored('localStorage', 'cart', Cart).get()).toBeNull()
  }
})

test('the value is the same object until it is written again', () => {
  const cart = stored('localStorage', 'cart', Cart)
  cart.set(['bowl'])
  expect(cart.get()).toBe(cart.get())
})

test('whoever follows it hears of this page, of another tab and of a storage that was cleared, and of no other key', () => {
  const [cart, other] = [stored('localStorage', 'cart', Cart), stored('localStorage', 'other', Cart)]
  const heard = vi.fn()
  const leave = cart.subscribe(heard)
  stored('localStorage', 'cart', Cart).set(['bowl'])
  dispatchEvent(new StorageEvent('storage', { key: null }))
  expect(heard).toHaveBeenCalledTimes(2)
  other.set(['lamp'])
  leave()
  cart.set([])
  expect(heard).toHaveBeenCalledTimes(2)
})

test('a storage that is full, or forbidden, loses nothing as long as the page is open', () => {
  kept.set('cart', '["old"]')
  vi.stubGlobal('localStorage', { ...localStorage, setItem: refuse, removeItem: refuse })
  const cart = stored('localStorage', 'cart', Cart)
  cart.set(['bowl'])
  expect(stored('localStorage', 'cart', Cart).get()).toEqual(['bowl'])
  cart.set(null)
  expect(stored('localStorage', 'cart', Cart).get()).toBeNull()
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  expect(stored('localStorage', 'views', Cart).get()).toBeNull()
  cart.set(['lamp'])
  expect(cart.get()).toEqual(['lamp'])
})
