import { expect, test } from 'vitest'
import { onlyReads } from './asked-by.ts'

test('a link changes nothing: only queries may be asked by GET', () => {
  expect(() => onlyReads('query A { a }')).not.toThrow()
  for (const text of ['mutation A { a }', 'subscription A { a }', 'fragment a on A { a }', 'query A { a } mutation B { b }'])
    expect(() => onlyReads(text)).toThrow()
})
