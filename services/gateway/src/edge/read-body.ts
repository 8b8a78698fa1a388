import type { IncomingMessage } from 'node:http'

/** How much of a body may come, of which no more than `maxBytes` is read: what the sender says, all where it does not say. */
export const expectedBytes = ({ headers }: IncomingMessage, maxBytes: number): number =>
  headers['transfer-encoding'] ? maxBytes : Math.min(maxBytes, Number(headers['content-length'] ?? 0))

/** The whole body, or null if it is larger than allowed (the rest is not read). Throws if the sender hangs up. */
export const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer | null> => {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
