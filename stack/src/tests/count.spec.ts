import { expect, test } from 'vitest'
import { countPlaywright, countVitest, total } from './count.ts'

test('a test file that does not load counts as a failure', () => {
  expect(countVitest({ numPassedTests: 5, numFailedTests: 0, success: false })).toEqual({ passed: 5, failed: 1 })
})

test('an error outside the browser tests counts as a failure, a flaky test as passed', () => {
  expect(countPlaywright({ stats: { expected: 2, unexpected: 1, flaky: 1 }, errors: [{}] })).toEqual({ passed: 3, failed: 2 })
})

test('the total is the sum of all suites', () => {
  expect(
    total([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 })
})
