import { expect, test } from 'vitest'
import { satisfies, unmet } from './satisfies.ts'

test.each([
  ['19.3.1', '^19', true],
  ['20.0.0', '^19', false],
  ['1.4.0', '^1.2.3', true],
  ['1.2.2', '^1.2.3', false],
  ['0.1.9', '^0.1', true],
  ['0.2.0', '^0.1', false],
  ['0.0.4', '^0.0.3', false],
  ['1.2.9', '~1.2', true],
  ['1.3.0', '~1.2', false],
  ['3.0.0', '>=2.1', true],
  ['2.0.0', '>=2.1', false],
  ['1.2.3', '1.2.3', true],
  ['1.2.4', '1.2.3', false],
  ['5.0.0', '^4 || ^5', true],
  ['0.1.0-e2e89a3a', '^0.1', true],
  ['7.7.7', '*', true],
])('%s in %s: %s', (version, range, fits) => expect(satisfies(version, range)).toBe(fits))

test('a part is told what the host does not have', () => {
  const provided = { react: ['19.3.1'], '@jangteo/ui': ['0.1.0'] }
  expect(unmet({ react: '^19', '@jangteo/ui': '^0.1' }, provided)).toEqual([])
  expect(unmet({ react: '^20', '@jangteo/mfe-kit': '^0.1' }, provided)).toEqual(['react ^20', '@jangteo/mfe-kit ^0.1'])
})
