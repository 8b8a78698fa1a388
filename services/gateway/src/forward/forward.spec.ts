import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createInstances } from '@jangteo/service-kit/instances'
import { createLog } from '@jangteo/service-kit/log'
import { expect, onTestFinished, test, vi } from 'vitest'
import { visitOf } from '../edge/visit.ts'
import { createForward } from './forward.ts'

/** On a machine that does much else. */
const PATIENCE = { timeout: 10_000 }

const log = createLog({ name: 'gateway', instance: 'test', level: 'silent' })
const listen = async (receive: RequestListener) => {
  const server = createServer(receive)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.close().closeAllConnections()
  })
  return (server.address() as AddressInfo).port
}

test('one who asks for much and reads nothing holds the connections to a service only for a while', async () => {
  const service = await listen((_, response) => void response.end(Buffer.alloc(20_000_000)))
  const instances = createInstances({ services: { pictures: [`http://127.0.0.1:${service}`] } })
  onTestFinished(instances.stop)
  const forward = createForward({ instances, log, unreadMs: 500 })
  const gateway = await listen((request, response) => void forward(visitOf(request, response), { service: 'pictures', token: null }))
  const client = connect(gateway, '127.0.0.1').pause()
  client.on('error', () => {})
  onTestFinished(() => void client.destroy())
  client.write('GET /a HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(20))
  const inFlight = () => instances.all('pictures')[0]?.inFlight
  await vi.waitFor(() => expect(inFlight()).toBe(20), { ...PATIENCE, interval: 5 })
  await vi.waitFor(() => expect(inFlight()).toBe(0), PATIENCE)
})
