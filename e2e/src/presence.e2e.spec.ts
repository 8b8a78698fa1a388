import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

type Kind = 'order' | 'product'
type Share = (name: string) => Promise<never>
type React = typeof import('react')
type Kit = typeof import('@jangteo/mfe-kit')
type Host = { loadShare: (name: string) => Promise<() => unknown> }
type Federated = { __FEDERATION__?: { __INSTANCES__: Host[] } }
type Probe = { people: () => string[]; doing: (what: string | null) => void; list: () => string[] }
declare global {
  interface Window {
    probe: Probe
  }
}

/** Puts the hooks to work in the open page, with the React and the mfe-kit that all parts share. */
const stand = async (page: Page, kind: Kind, key: string, doing: string | null = null) => {
  await page.waitForFunction(() => (globalThis as unknown as Federated).__FEDERATION__?.__INSTANCES__.length)
  await page.evaluate(
    async ({ kind, key, first }) => {
      const [host] = (globalThis as unknown as Federated).__FEDERATION__?.__INSTANCES__ ?? []
      const share = (async (name) => (await host?.loadShare(name))?.()) as Share
      const react: React = await share('react')
      const { createRoot }: typeof import('react-dom/client') = await share('react-dom/client')
      const kit: Kit = await share('@jangteo/mfe-kit')
      const seen: { people: string[]; list: string[] } = { people: [], list: [] }
      const Probing = () => {
        const [doing, say] = react.useState(first)
        seen.people = kit.usePresence(kind, key, doing).map((person) => `${person.name}: ${person.doing}`)
        seen.list = (kit.useWhoIsOn(kind).get(key) ?? []).map(({ name }) => name)
        window.probe = { people: () => seen.people, list: () => seen.list, doing: say }
        return null
      }
      createRoot(document.createElement('div')).render(react.createElement(Probing))
    },
    { kind, key, first: doing },
  )
}
const sees = (page: Page, what: 'people' | 'list') => expect.poll(() => page.evaluate((of) => window.probe?.[of](), what))

/** What the others read of this person. */
const nameOf = async (page: Page): Promise<string> => {
  const session = (await (await page.request.get('/auth/session')).json()) as { user: { name: string } }
  return session.user.name
}

test('staff see who else is on an order and what they do there, each once, until they leave; a customer sees nobody', async ({ person }) => {
  const key = randomUUID()
  const [support, warehouse, customer] = [await person('support'), await person('warehouse'), await person('customer')]
  await stand(support, 'order', key)
  await stand(warehouse, 'order', key, 'ship')
  await stand(customer, 'order', key)
  const [one, other] = [await nameOf(support), await nameOf(warehouse)]
  await sees(support, 'people').toEqual([`${other}: ship`])
  await sees(warehouse, 'people').toEqual([`${one}: null`])
  await sees(support, 'list').toEqual([other])
  await warehouse.evaluate(() => window.probe.doing('line:1:quantity'))
  await sees(support, 'people').toEqual([`${other}: line:1:quantity`])

  const again = await warehouse.context().newPage()
  await again.goto('/')
  await stand(again, 'order', key, 'note')
  await sees(again, 'people').toEqual([`${one}: null`])
  await sees(support, 'people').toEqual([`${other}: line:1:quantity`])
  await warehouse.close()
  await sees(support, 'people').toEqual([`${other}: note`])
  await again.close()
  await sees(support, 'people').toEqual([])
  expect(await customer.evaluate(() => [window.probe.people(), window.probe.list()])).toEqual([[], []])
})
