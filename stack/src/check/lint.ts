import { type Result, run } from './run.ts'

type Diagnostic = { code: string; severity: string; message: string; filename: string; labels: { span?: { line: number } }[] }
const LENGTH = 'eslint(max-lines-per-function)'

const place = ({ filename, labels }: Diagnostic) => `${filename}:${labels[0]?.span?.line ?? 1}`
const lengthOf = ({ message }: Diagnostic) => Number(/\((\d+)\)/.exec(message)?.[1] ?? 0)

/** Long functions are a figure that should fall, everything else an error. */
export const judge = (diagnostics: Diagnostic[]): Result => {
  const long = diagnostics.filter(({ code }) => code === LENGTH).toSorted((a, b) => lengthOf(b) - lengthOf(a))
  const errors = diagnostics.filter(({ code }) => code !== LENGTH)
  const [longest] = long
  const figure = longest ? [`functions over 40 lines: ${long.length}, longest ${lengthOf(longest)} (${place(longest)})`] : []
  return { code: errors.length > 0 ? 1 : 0, output: [...figure, ...errors.map((one) => `${place(one)}: ${one.message} ${one.code}`)].join('\n') }
}

export const lint = async (): Promise<Result> => {
  const { code, output } = await run('oxlint', '--type-aware', '--format=json')
  const start = output.indexOf('{')
  try {
    return judge((JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as { diagnostics: Diagnostic[] }).diagnostics)
  } catch {
    return { code: code || 1, output }
  }
}
