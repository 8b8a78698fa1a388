import { expect, test } from 'vitest'
import { judge } from './lint.ts'

const at = (code: string, message: string) => ({ code, message, severity: 'error', filename: 'a.ts', labels: [{ span: { line: 3 } }] })

test('a finding fails the check, a long function is only counted', () => {
  const long = at('eslint(max-lines-per-function)', 'The function has too many lines (63). Maximum allowed is 40.')
  expect(judge([long])).toEqual({ code: 0, output: 'functions over 40 lines: 1, longest 63 (a.ts:3)' })
  expect(judge([at('typescript(no-explicit-any)', 'Unexpected any.')])).toEqual({ code: 1, output: 'a.ts:3: Unexpected any. typescript(no-explicit-any)' })
})
