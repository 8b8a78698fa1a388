import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { readBody } from './read-body.ts'

test('a body that turns out too large is answered, not cut off', async () => {
  const server = createServer(async (request, response) => {
    response.writeHead((await readBody(request, 100)) === null ? 413 : 200, { connection: 'close' }).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const send = async (bytes: number, whole: boolean) => {
    const request = httpRequest({ agent: false, port, host: '127.0.0.1', method: 'POST', headers: { 'transfer-encoding': 'chunked' } })
    request.write(Buffer.alloc(bytes))
    if (whole) request.end()
    onTestFinished(() => void request.destroy())
    const [{ statusCode }] = await once(request, 'response')
    return statusCode
  }
  expect(await send(100, true)).toBe(200)
  for (const whole of [true, false]) expect(await send(101, whole)).toBe(413)
})
