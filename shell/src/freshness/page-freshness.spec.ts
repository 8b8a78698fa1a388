import type { Freshness } from '@jangteo/mfe-kit'
import { expect, test } from 'vitest'
import { pageFreshness } from './page-freshness.ts'

const feed = (context: 'catalog' | 'orders', state: Freshness['state'], seconds = 0): Freshness => ({ context, state, seconds, since: 0, heardAt: 1 })

test('a page is as fresh as its worst feed', () => {
  expect(pageFreshness([feed('catalog', 'live', 0.06), feed('orders', 'behind', 0.4)], [])).toMatchObject({ state: 'behind', worst: 'orders', seconds: 0.4 })
  expect(pageFreshness([feed('catalog', 'down'), feed('orders', 'reconnecting')], [])).toMatchObject({ state: 'down', worst: 'catalog' })
  expect(pageFreshness([feed('catalog', 'live', 0.1), feed('orders', 'live', 0.2)], [])).toMatchObject({ seconds: 0.2 })
})

test('a part whose code failed counts as down, and only once', () => {
  expect(pageFreshness([feed('catalog', 'live')], [{ name: 'orders', state: 'failed' }])).toMatchObject({ state: 'down', worst: 'orders' })
  expect(pageFreshness([feed('orders', 'down')], [{ name: 'orders', state: 'failed' }])?.feeds).toHaveLength(1)
})

test('before any feed has told, nothing is claimed', () => {
  expect(pageFreshness([], [{ name: 'orders', state: 'ready' }])).toBeNull()
  expect(pageFreshness([feed('catalog', 'opening')], [])).toBeNull()
})
