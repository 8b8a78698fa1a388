import type { Visit } from '../edge/visit.ts'
import { chooseEncoding } from '../forward/compress.ts'
import type { StaticFile } from './static-files.ts'

/** Answers with a file, or 304 if the browser has it. */
export const sendFile = ({ request, response, method }: Visit, file: StaticFile, headers: Record<string, string>): void => {
  const shared = { ...headers, 'content-type': file.type, etag: file.etag, vary: 'accept-encoding' }
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, shared)
    response.end()
    return
  }
  const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''), { 'content-type': file.type, 'content-length': file.bytes.length })
  const bytes = (encoding && file[encoding]) ?? file.bytes
  const encoded = bytes === file.bytes ? {} : { 'content-encoding': encoding ?? '' }
  response.writeHead(200, { ...shared, ...encoded, 'content-length': bytes.length })
  response.end(method === 'HEAD' ? undefined : bytes)
}
