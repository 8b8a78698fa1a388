import { type Arguments, readArguments } from './command/arguments.ts'
import { Failure } from './failure.ts'

/** Loaded when called: a command pays only for its own imports. */
const commands: Record<string, (args: Arguments) => Promise<unknown>> = {
  start: async (args) => (await import('./command/start.ts')).start(args),
  dev: async (args) => (await import('./command/dev.ts')).dev(args),
  status: async (args) => (await import('./command/status.ts')).status(args),
  logs: async (args) => (await import('./command/logs.ts')).logs(args),
  reset: async (args) => (await import('./command/reset.ts')).reset(args),
  restart: async (args) => (await import('./command/control.ts')).askShop(args.dataDir, 'restart', ...args.words),
  scale: async (args) => (await import('./command/control.ts')).askShop(args.dataDir, 'scale', ...args.words),
  deploy: async (args) => (await import('./command/deploy.ts')).deploy(args),
  check: async () => (await import('./command/check.ts')).check(),
  pictures: async (args) => (await import('./command/pictures.ts')).pictures(args),
  test: async (args) => (await import('./command/test.ts')).test(args.checks),
}

const run = async (name = 'start', args: string[]) => {
  const command = commands[name]
  if (!command) throw new Failure(`There is no command "${name}"; there are: ${Object.keys(commands).join(', ')}.`)
  await command(readArguments(args))
}

const plain = (error: unknown) => {
  if (error instanceof Failure) return error.message
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return 'The disk is full: free some space and start again.'
  return (error as Error).stack ?? String(error)
}

try {
  await run(process.argv[2], process.argv.slice(3))
} catch (error) {
  console.error(`\n  ${plain(error)}\n`)
  process.exitCode = 1
}
process.exit() // whatever a command left open: it has said that it is done
