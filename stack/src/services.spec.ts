import { expect, test } from 'vitest'
import { kafkaPort, postgresPort, servicePort, services } from './services.ts'

test('no two processes share a port, three brokers and two further copies of each service included', () => {
  const copies = services.filter(({ port }) => port > 0).flatMap((service) => [0, 1, 2].map((k) => servicePort(8080, service, k)))
  const brokers = Array.from({ length: 6 }, (_, i) => kafkaPort(8080) + i)
  const ports = [8080, ...copies, postgresPort(8080), ...brokers]
  expect(new Set(ports).size).toBe(ports.length)
})

test('a service has a database exactly if it needs one', () => {
  for (const { needs, database } of services) expect(needs.includes('database')).toBe(database !== undefined)
})
