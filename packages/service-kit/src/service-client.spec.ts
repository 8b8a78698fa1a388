import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createServiceClient, ServiceDown } from './service-client.ts'
import { newTrace } from './trace.ts'

/** On a machine that does much else. */
const PATIENCE = { timeout: 10_000 }

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const serve = async (answer: RequestListener) => {
  const server = createServer((request, response) => (request.url === '/readyz' && !('readyz' in answer) ? response.end() : answer(request, response)))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const json =
  (status: number, body: unknown): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
const clientOf = (urls: string[], file?: string) => {
  const client = createServiceClient({ services: { orders: urls }, file })
  stops.push(client.stop)
  return client
}
const nowhere = 'http://127.0.0.1:1'
const call = { path: '/x', token: 't', trace: newTrace() }

test('passes token and trace, sends and reads JSON', async () => {
  let got: { headers: Record<string, unknown>; body: string } = { headers: {}, body: '' }
  const url = await serve(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    got = { headers: request.headers, body }
    json(200, { ok: true })(request, response)
  })
  const reply = await clientOf([url]).request<{ ok: boolean }>('orders', { ...call, method: 'POST', body: { a: 1 } })
  expect(reply).toMatchObject({ status: 200, body: { ok: true } })
  expect(got).toMatchObject({
    headers: { authorization: 'Bearer t', 'x-request-id': call.trace.correlationId, traceparent: call.trace.traceparent },
    body: '{"a":1}',
  })
})

describe('failures', () => {
  test('what a service refuses is an answer', async () =>
    expect(await clientOf([await serve(json(404, null))]).request('orders', call)).toMatchObject({ status: 404, body: null }))

  test.each([
    ['nobody listens', async () => [nowhere], { sent: false }],
    ['there is no instance', async () => [], { sent: false }],
    ['it answers 500', async () => [await serve(json(500, null))], { sent: true }],
    ['it is starting', async () => [await serve(json(503, null))], { sent: false }],
    ['it does not answer in time', async () => [await serve(() => {})], { sent: true }, { timeoutMs: 100 }],
  ])('ServiceDown when %s', async (_, urls, expected, patience: { timeoutMs?: number } = {}) => {
    const failure = await clientOf(await urls())
      .request('orders', { ...call, method: 'POST', ...patience })
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ServiceDown)
    expect(failure).toMatchObject({ service: 'orders', ...expected })
  })

  test('a caller who goes away gets its own reason back', async () => {
    const signal = AbortSignal.timeout(50)
    await expect(clientOf([await serve(() => {})]).request('orders', { ...call, signal })).rejects.toThrow(/timeout/)
  })
})

describe('several instances', () => {
  test('a command that was not taken is sent to another one', async () => {
    const good = await serve(json(200, 'good'))
    const client = clientOf([nowhere, good])
    for (let n = 0; n < 4; n++) expect(await client.request('orders', { ...call, method: 'POST', body: {} })).toMatchObject({ body: 'good' })
  })

  test('a command that may have been done is never sent twice', async () => {
    let times = 0
    const broken: RequestListener = (request) => {
      times++
      request.socket.destroy()
    }
    const client = clientOf([await serve(broken), await serve(broken)])
    await expect(client.request('orders', { ...call, method: 'POST', body: {} })).rejects.toMatchObject({ sent: true })
    expect(times).toBe(1)
  })

  test('one that is not ready is left alone', async () => {
    const draining = Object.assign(json(503, null), { readyz: true })
    const [a, b] = [await serve(draining), await serve(json(200, 'b'))]
    const client = clientOf([a, b])
    await vi.waitFor(async () => {
      for (let n = 0; n < 5; n++) expect(await client.request('orders', { ...call, method: 'POST', body: {} })).toMatchObject({ body: 'b' })
    }, PATIENCE)
  })

  test('a changed file of instances is followed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'instances-'))
    stops.push(() => rm(folder, { recursive: true }))
    const file = join(folder, 'instances.json')
    const [a, b] = [await serve(json(200, 'a')), await serve(json(200, 'b'))]
    await writeFile(file, JSON.stringify({ orders: [a] }))
    const client = clientOf([nowhere], file)
    expect(await client.request('orders', call)).toMatchObject({ body: 'a' })
    await writeFile(file, JSON.stringify({ orders: [b], more: [a] }))
    await vi.waitFor(async () => expect(await client.request('orders', call)).toMatchObject({ body: 'b' }), PATIENCE)
  })
})
