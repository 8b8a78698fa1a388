import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import pg from 'pg'
import { Failure } from '../failure.ts'
import { freePort } from '../ports/free-port.ts'
import { launch, type Running } from '../process/launch.ts'
import { complete } from '../process/complete.ts'
import { lastLines } from '../process/last-lines.ts'
import { eventually } from '../process/wait.ts'
import { account } from './account.ts'
import { postgresBinaries } from './native.ts'

export type Postgres = Awaited<ReturnType<typeof startPostgres>>
type Options = { dataDir: string; port?: number; password?: string; log?: string; pidFile?: string; settings?: Record<string, string>; onCrash?: () => void }

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: '300',
  shared_buffers: '64MB',
  jit: 'off',
  max_wal_size: '512MB',
}

/** Systems allow about a hundred bytes for the path of a socket, and PostgreSQL reads a list of paths. */
const mayHoldSocket = (folder: string) => /^[\w./-]{1,80}$/.test(folder)

/** A half-made cluster (killed initdb, full disk) has no marker and is made again. */
const initialise = async (dataDir: string, password: string, log: string) => {
  if (existsSync(join(dataDir, 'jangteo-ready'))) return
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const user = account()
  user.own(dataDir)
  const secret = join(tmpdir(), `jangteo-${process.pid}-${Date.now()}`)
  writeFileSync(secret, password, { mode: 0o600 })
  const command = [...user.before, join(postgresBinaries(), 'initdb'), '-D', dataDir, '-U', 'postgres', '-A', 'scram-sha-256']
  const [program = '', ...args] = [...command, '--pwfile', secret, '--locale=C.UTF-8', '--encoding=UTF8', '--no-instructions']
  const { code, output } = await complete(program, args)
  rmSync(secret)
  appendFileSync(log, output)
  if (code !== 0) throw new Failure(`PostgreSQL could not make its data folder: ${output.trim().split('\n').at(-1)} (log: ${log})`)
  writeFileSync(join(dataDir, 'jangteo-ready'), '')
}

const answers = async (url: string) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  await client.connect()
  await client.query('select 1').finally(() => client.end())
  return true
}

type Server = Pick<Options, 'dataDir' | 'settings' | 'pidFile'> & { port: number; password: string; log: string; url: string }

/** Resolves with the running server once it answers; otherwise ends it and throws a Failure. */
const launchServer = async ({ dataDir, port, password, log, url, settings, pidFile }: Server): Promise<Running> => {
  mkdirSync(dirname(log), { recursive: true })
  await initialise(dataDir, password, log)
  const socket = { unix_socket_directories: mayHoldSocket(dataDir) ? dataDir : '' }
  const flags = Object.entries({ ...SETTINGS, ...socket, port: String(port), ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command = '', ...args] = [...account().before, join(postgresBinaries(), 'postgres'), '-D', dataDir, ...flags]
  const running = launch({ command, args, log, pidFile, signal: 'SIGINT' })
  const ended = () => (running.alive() ? undefined : 'ended')
  if (await eventually(() => answers(url), { within: 60_000, unless: ended }).catch(() => undefined)) return running
  await running.kill9()
  throw new Failure(`PostgreSQL did not start on port ${port}: ${lastLines(log)} (log: ${log})`)
}

/**
 * Starts a PostgreSQL 18 of its own in `dataDir` (made when absent, kept afterwards) on the loopback address and resolves
 * when it answers. `url` leads through a socket file in that folder where one may be: a statement then costs a third of the
 * CPU. Durable: fsync stays on unless `settings` say otherwise. `kill9` takes it down as a crash does;
 * `restart` starts it again on the same data and port.
 * `onCrash` is told when it ends and nobody here asked it to.
 * Throws a Failure with the last lines of its log when it does not come up.
 */
export const startPostgres = async ({ password = 'postgres', ...options }: Options) => {
  const dataDir = resolve(options.dataDir)
  const port = options.port ?? (await freePort())
  const log = options.log ?? join(dirname(dataDir), 'postgres.log')
  const through = mayHoldSocket(dataDir) ? `?host=${encodeURIComponent(dataDir)}` : ''
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres${through}`

  const start = async (): Promise<Running> => {
    const started = await launchServer({ ...options, dataDir, port, password, log, url })
    expected = false
    void started.exited.then(() => expected || options.onCrash?.())
    return started
  }

  const down = (how: (process: Running) => Promise<void>) => {
    expected = true
    return how(running)
  }
  let expected = false
  let running = await start()
  return {
    url,
    port,
    log,
    pid: () => running.pid,
    alive: () => running.alive(),
    kill9: () => down((process) => process.kill9()),
    /** Starts again after `kill9`; a running server is stopped first. A crashed one's children may need a moment to go. */
    async restart() {
      await down((process) => process.stop())
      running = (await eventually(start, { within: 10_000, every: 300 })) ?? (await start())
    },
    stop: () => down((process) => process.stop()),
  }
}
