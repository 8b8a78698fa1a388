/** Node's own server, which reads a request's body and answers with as many bytes as it was told: `http-server.ts <bytes>`. Sends its port to its parent. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const body = JSON.stringify({ data: 'x'.repeat(Number(process.argv[2])) })
const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  request.resume().once('end', () => response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body))
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit())
