import { expect, test } from 'vitest'
import { encoded } from './encoding.ts'

const file = { type: 'text/css', plain: Buffer.from('plain'), br: Buffer.from('br'), gzip: Buffer.from('gz') }

test('the smallest encoding that the caller takes is sent', () => {
  expect(encoded(file, 'gzip, deflate, br').encoding).toBe('br')
  expect(encoded(file, 'gzip;q=0.8').encoding).toBe('gzip')
  expect(encoded(file, 'br;q=0, gzip').encoding).toBe('gzip')
  expect(encoded(file, '').encoding).toBeNull()
  expect(encoded(file, undefined).body.toString()).toBe('plain')
})

test('a file without encodings goes as it is', () => expect(encoded({ ...file, br: null, gzip: null }, 'br, gzip').encoding).toBeNull())
