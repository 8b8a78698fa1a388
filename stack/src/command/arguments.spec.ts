import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

test('without words the shop opens at 8080 with one broker and demo goods', () => {
  expect(readArguments([])).toMatchObject({ basePort: 8080, brokers: 1, seed: true, words: [] })
})

test('words and options may come in any order', () => {
  expect(readArguments(['orders-query', '--port', '9080', '3', '--no-seed'])).toMatchObject({ basePort: 9080, seed: false, words: ['orders-query', '3'] })
})

test('what cannot be is refused in one sentence', () => {
  expect(() => readArguments(['--port', 'eighty'])).toThrow('--port must be a whole number')
  expect(() => readArguments(['--brokers', '2'])).toThrow('no majority')
  expect(() => readArguments(['--colour', 'red'])).toThrow('Options are')
})
