import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// a server of one's own is for one's own shop: this one would order, reset and count in it
for (const name of ['KAFKA_BROKERS', 'KAFKA_PREFIX', 'DATABASE_URL']) delete process.env[name]

/** The shop under test: its own ports, servers and data, beside any other. */
export const port = Number(process.env['E2E_PORT'] ?? 18_080)
export const origin = `http://localhost:${port}`
export const dataDir = join(import.meta.dirname, `../../.jangteo/${process.env['E2E_DATA'] ?? 'e2e'}-${port}`)

/** Asks the running shop to do something to its services: `restart`, `scale`. Resolves when it is done. */
export const askShop = async (...words: string[]): Promise<void> => {
  const { port: at, key } = JSON.parse(readFileSync(join(dataDir, 'control.json'), 'utf8')) as { port: number; key: string }
  const answer = await fetch(`http://127.0.0.1:${at}/${words.join('/')}`, { headers: { authorization: key } })
  if (!answer.ok) throw new Error(`${words.join(' ')}: ${await answer.text()}`)
}
