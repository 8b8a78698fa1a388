import { type Check, staticChecks, unitTests } from '../check/checks.ts'

const AT_ONCE = 2
/** These say something worth knowing even when all is well. */
const FIGURES = /^(lint|sizes|budgets)/

const perform = async ({ name, run }: Check) => {
  const since = Date.now()
  const { code, output } = await run()
  console.log(`  ${code === 0 ? '✓' : '✗'} ${name.padEnd(44)} ${((Date.now() - since) / 1000).toFixed(1)} s`)
  const lines = output.trim().split('\n').filter(Boolean)
  const shown = code === 0 && !FIGURES.test(name) ? [] : lines
  for (const line of shown) console.log(`      ${line}`)
  return code === 0
}

/** Runs the checks, two at a time; resolves with true when all hold. */
export const runChecks = async (checks: Check[]) => {
  const waiting = [...checks]
  const results: boolean[] = []
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await perform(next))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results.every(Boolean)
}

/** Everything that is quick to know: format, lint, types, import rules, sizes, unused code, compose file, unit tests. */
export const check = async () => {
  if (!(await runChecks([unitTests, ...staticChecks]))) process.exitCode = 1
}
