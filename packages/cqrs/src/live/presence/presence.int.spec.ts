import type { PresentPerson } from '@jangteo/contracts/presence'
import type { Principal } from '@jangteo/contracts/principal'
import { testServers } from '@jangteo/stack/testing'
import { expect, onTestFinished, test, vi } from 'vitest'
import { kafkaLine } from './line.ts'
import { createPresence } from './presence.ts'
import { FORGET_MS } from './replicas.ts'

const PATIENCE = { timeout: 30_000, interval: 20 }
const who = (sub: string): Principal => ({ sub, sid: 's', roles: ['support'], name: sub })

const given = async () => {
  const servers = await testServers()
  const topicPrefix = servers.topicPrefix()
  onTestFinished(() => servers.stop())
  return () => {
    const presence = createPresence({
      kinds: [{ kind: 'order', authorise: () => true }],
      line: kafkaLine({ brokers: servers.brokers, topicPrefix, clientId: 'spec' }),
    })
    onTestFinished(() => presence.stop())
    const read = (key: string) => presence.gauges[0]?.read(undefined as never, key) as PresentPerson[]
    const on = (key: string) => read(key).map(({ id, doing }) => `${id} ${doing}`)
    const arrive = (id: string, doing: string | null = null) => presence.arrive(id, who(id), { id: 'g', view: 'presence.order', scope: '1', doing })
    return { presence, on, arrive }
  }
}

test('two replicas see the same people; one that stops takes its people along', { timeout: 90_000 }, async () => {
  const replica = await given()
  const [one, other] = [replica(), replica()]
  one.arrive('kim')
  other.arrive('lee', 'ship')
  for (const each of [one, other]) await vi.waitFor(() => expect(each.on('1').sort()).toEqual(['kim null', 'lee ship']), PATIENCE)
  const third = replica()
  third.arrive('park')
  for (const each of [one, other, third]) await vi.waitFor(() => expect(each.on('1')).toHaveLength(3), PATIENCE)
  one.arrive('kim', 'note')
  await vi.waitFor(() => expect(third.on('1')).toContain('kim note'), PATIENCE)
  await other.presence.stop()
  const left = performance.now()
  await vi.waitFor(() => expect(third.on('1').sort()).toEqual(['kim note', 'park null']), PATIENCE)
  expect(performance.now() - left, 'it said goodbye').toBeLessThan(FORGET_MS)
})
