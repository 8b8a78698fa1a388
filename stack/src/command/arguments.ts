import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Failure } from '../failure.ts'
import { ROOT } from '../root.ts'

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  brokers: { type: 'string' },
  version: { type: 'string' },
  'no-seed': { type: 'boolean' },
  'no-check': { type: 'boolean' },
} as const

const wholeNumber = (name: string, text: string, low: number, high: number) => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < low || value > high) throw new Failure(`--${name} must be a whole number from ${low} to ${high}, not "${text}".`)
  return value
}

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new Failure(`${(error as Error).message.split('. ')[0]}. Options are --port, --data, --brokers, --version, --no-seed and --no-check.`)
  }
}

/** The words after the command. Without `--data` the data folder is `.jangteo` in the repository. */
export const readArguments = (args: string[]) => {
  const { values, positionals } = parse(args)
  const brokers = wholeNumber('brokers', values.brokers ?? '1', 1, 3)
  if (brokers === 2) throw new Failure('Two brokers have no majority: take --brokers 1 or --brokers 3.')
  return {
    words: positionals,
    basePort: wholeNumber('port', values.port ?? '8080', 1024, 65_000),
    dataDir: values.data ? resolve(values.data) : join(ROOT, '.jangteo'),
    brokers,
    version: values.version,
    seed: !values['no-seed'],
    checks: !values['no-check'],
  }
}
export type Arguments = ReturnType<typeof readArguments>
