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

/** A gateway before a service that takes everything; `post` says that so many bytes will come, sends those given, and gives the head of the answer. */
const startPosts = async (held?: number) => {
  const service = await listen((request, response) => void request.resume().on('end', () => response.end('ok')))
  const instances = createInstances({ services: { bff: [`http://127.0.0.1:${service}`] } })
  onTestFinished(instances.stop)
  const forward = createForward({ instances, log, held })
  const visits: string[] = []
  const gateway = await listen((request, response) => {
    visits.push(request.url ?? '')
    void forward(visitOf(request, response), { service: 'bff', token: null }).catch(() => {})
  })
  const post = (size: string, body: string) => {
    const client = connect(gateway, '127.0.0.1').setEncoding('utf8')
    client.on('error', () => {})
    onTestFinished(() => void client.destroy())
    client.write(`POST /a HTTP/1.1\r\nHost: a\r\n${size}\r\n\r\n${body}`)
    return { client, head: once(client, 'data').then(([data]) => String(data).split('\r\n\r\n')[0]?.toLowerCase()) }
  }
  return { post, visits }
}

test('a body that no service would take is refused before it has come', async () => {
  const { post } = await startPosts()
  expect(await post('Content-Length: 204800', '').head).toContain(' 413 ')
  expect(await post('Content-Length: 102400', 'x'.repeat(102_400)).head).toContain(' 200 ')
})

test.each(['Content-Length: 900', 'Transfer-Encoding: chunked'])('one who sends slowly (%s) fills the room for bodies only until the end', async (size) => {
  const { post, visits } = await startPosts(size.startsWith('C') ? 8_000 : 8 * 131_072)
  const slow = post(size, '')
  await vi.waitFor(() => expect(visits).toHaveLength(1))
  expect(await post('Content-Length: 200', 'x'.repeat(200)).head).toMatch(/ 503 [^]*retry-after: 1/)
  slow.client.write(size.startsWith('C') ? 'x'.repeat(900) : '0\r\n\r\n')
  expect(await slow.head).toContain(' 200 ')
  await vi.waitFor(async () => expect(await post('Content-Length: 200', 'x'.repeat(200)).head).toContain(' 200 '), PATIENCE)
})
