import { expect, test } from 'vitest'
import { choosePacked } from './choose-packed.ts'

const file = { type: 'text/css', plain: Buffer.from('plain'), gzip: Buffer.from('gz'), br: Buffer.from('br') }

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['', null],
  ['identity', null],
])('a client that takes «%s» gets %s', (accepts, encoding) => expect(choosePacked(file, accepts).encoding).toBe(encoding))

test('a file that was never packed goes out as it is', () =>
  expect(choosePacked({ ...file, br: null, gzip: null }, 'br, gzip')).toEqual({ body: file.plain, encoding: null }))
