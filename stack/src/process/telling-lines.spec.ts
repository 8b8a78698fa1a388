import { expect, test } from 'vitest'
import { tellingLines } from './telling-lines.ts'

test('of a crash the error is quoted, not the stack', () => {
  const crash =
    'listening\nError: listen EADDRINUSE: address already in use\n    at Server.listen (net.js:1)\n    at failed (x.js:2) {\n  code: 1\n}\n\nNode.js v24.21.0\n'
  expect(tellingLines(crash, 1)).toEqual(['Error: listen EADDRINUSE: address already in use'])
})

test('frames of a Java stack are left out', () => {
  const crash = 'ERROR caught exception\njava.nio.file.AccessDeniedException: /data\n\tat java.base/sun.nio.fs.UnixException.rethrow(UnixException.java:106)\n'
  expect(tellingLines(crash, 2)).toEqual(['ERROR caught exception', 'java.nio.file.AccessDeniedException: /data'])
})

test('of a structured log the message and its error are quoted', () => {
  const line = JSON.stringify({ level: 'fatal', msg: 'did not start', err: { message: 'no such table', stack: '…' } })
  expect(tellingLines(`${JSON.stringify({ level: 'info', msg: 'hello' })}\n${line}\n`, 1)).toEqual(['did not start: no such table'])
})

test('without a telling line the last ones are quoted, colours left out', () => {
  expect(tellingLines('one\n\u001b[31mtwo\u001b[0m\nthree\n', 2)).toEqual(['two', 'three'])
})
