export type Count = { passed: number; failed: number }
type VitestReport = { numPassedTests: number; numFailedTests: number; numFailedTestSuites?: number; success: boolean }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }

/** A file that could not even be loaded has no failed test and is a failure all the same. */
export const countVitest = ({ numPassedTests, numFailedTests, success }: VitestReport): Count => ({
  passed: numPassedTests,
  failed: success ? numFailedTests : Math.max(numFailedTests, 1),
})

/** A flaky test passed in the end; an error outside any test (the shop did not start) is a failure. */
export const countPlaywright = ({ stats, errors }: PlaywrightReport): Count => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
})

export const total = (counts: Count[]): Count =>
  counts.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), { passed: 0, failed: 0 })
