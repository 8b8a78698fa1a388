import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import type { Shop } from '../shop.ts'

const fileIn = (dataDir: string) => join(dataDir, 'control.json')

const acts: Record<string, (shop: Shop, words: string[]) => Promise<unknown> | unknown> = {
  status: ({ fleet, postgres, kafka, url, logs }) => ({ url, logs, services: fleet.states(), postgres: postgres?.pid(), kafka: kafka?.pids() }),
  restart: ({ fleet }, [name = '']) => fleet.restart(name),
  scale: ({ fleet }, [name = '', count = '']) => {
    if (!/^[1-9]\d*$/.test(count)) throw new Failure(`The number of copies must be a whole number from 1 on, not "${count}".`)
    return fleet.scale(name, Number(count))
  },
}

/** Lets the other commands reach the running shop: a loopback port whose key only the owner of the data folder can read. */
export const openControl = async (shop: Shop) => {
  const key = randomBytes(24).toString('base64url')
  const server = createServer(async (request, response) => {
    const [, act = '', ...words] = (request.url ?? '').split('/')
    const run = request.headers.authorization === key ? acts[act] : undefined
    try {
      const answer = (await run?.(shop, words)) ?? {}
      response.writeHead(run ? 200 : 404).end(JSON.stringify(answer))
    } catch (error) {
      response.writeHead(409).end(JSON.stringify({ failure: (error as Error).message }))
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  writeFileSync(fileIn(shop.dataDir), JSON.stringify({ port, key }), { mode: 0o600 })
  return () => {
    rmSync(fileIn(shop.dataDir), { force: true })
    server.closeAllConnections()
    server.close()
  }
}

/** Asks the shop that runs on this data folder. Throws a Failure when none does or it refuses. */
export const askShop = async <T>(dataDir: string, ...path: string[]): Promise<T> => {
  const none = new Failure('Jangteo does not run here: start it with npm start.')
  if (!existsSync(fileIn(dataDir))) throw none
  const { port, key } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as { port: number; key: string }
  const response = await fetch(`http://127.0.0.1:${port}/${path.join('/')}`, { headers: { authorization: key } }).catch(() => undefined)
  if (!response) throw none
  const answer = await response.json()
  if (response.status === 409) throw new Failure((answer as { failure: string }).failure)
  return answer as T
}
