import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { staticChecks } from '../check/checks.ts'
import { prepareKafka } from '../prepare/kafka-jars.ts'
import { toolEnvironment } from '../prepare/tool.ts'
import { attend } from '../process/attend.ts'
import { progress } from '../progress.ts'
import { ROOT } from '../root.ts'
import { type Count, countPlaywright, countVitest, total } from '../tests/count.ts'
import { runChecks } from './check.ts'

const REPORTS = join(ROOT, '.jangteo-test')

const suite = async <T>(name: string, command: string, args: string[], count: (report: T) => Count): Promise<Count> => {
  const file = join(REPORTS, `${name}.json`)
  rmSync(file, { force: true })
  console.log(`\n  ${name}\n`)
  const code = await attend(command, args, toolEnvironment({ PLAYWRIGHT_JSON_OUTPUT_NAME: file }))
  const counted = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as T) : { passed: 0, failed: 1 }
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

/** Static checks (unless told otherwise), then every test: pure, with the real broker and database, and in a real browser. The last line says how many. */
export const test = async (checks: boolean) => {
  mkdirSync(REPORTS, { recursive: true })
  const sound = !checks || (await runChecks(staticChecks))
  await prepareKafka(progress(console.log), REPORTS)
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(REPORTS, 'vitest.json')}`]
  const counts = [
    await suite('vitest', 'vitest', ['run', ...reports], countVitest),
    await suite('playwright', 'playwright', ['test', '-c', 'e2e', '--reporter=list,json'], countPlaywright),
  ]
  const { passed, failed } = total(counts)
  if (!sound) console.log('\n  The static checks found problems, see above.')
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || !sound ? 1 : 0
}
