import { relative } from 'node:path'
import { type Shop, startShop } from '../shop.ts'
import type { Arguments } from './arguments.ts'
import { openControl } from './control.ts'

const ACCOUNTS = ['customer', 'customer2', 'support', 'warehouse', 'catalog', 'admin', 'operator', 'developer']
const say = (line: string) => console.log(line)

const welcome = ({ url, logs }: Shop, since: number) =>
  say(`
  Open ${url}   (ready after ${((Date.now() - since) / 1000).toFixed(1)} s)

  Accounts   ${ACCOUNTS.map((name) => `${name}@jangteo.test`).join(', ')}
             all with the password jangteo-demo
  Logs       ${relative(process.cwd(), logs) || '.'}   (npm run logs -- <service>)
  Stop       Ctrl-C; the data stays until npm run reset
`)

const watchSeed = async ({ seeded }: Shop) => {
  const since = Date.now()
  try {
    if (await seeded) say(`  ✓ Demo shop filled ${((Date.now() - since) / 1000).toFixed(1)} s`)
  } catch (error) {
    say(`  ✗ ${(error as Error).message}`)
  }
}

/** Aborted by Ctrl-C or SIGTERM. One key press may arrive several times (terminal, npm); a later one does not wait any longer. */
export const stopAsked = () => {
  const asked = new AbortController()
  let first = 0
  const ask = () => {
    first ||= Date.now()
    if (Date.now() - first > 1000) process.exit(130)
    asked.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  return asked.signal
}

type Close = () => Promise<void> | void

const aborted = (signal: AbortSignal) => new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve())))

/** Runs the shop until it is told to stop. `beside` adds what a mode runs next to it and returns how to end that. */
export const start = async (args: Arguments, fromSource = false, beside?: (shop: Shop) => Promise<Close[]>) => {
  const since = Date.now()
  const signal = stopAsked()
  say('\n  Jangteo 장터\n')
  try {
    const shop = await startShop({ ...args, fromSource, say, signal })
    const close = [await openControl(shop), ...(await (beside?.(shop) ?? []))]
    welcome(shop, since)
    void watchSeed(shop)
    await aborted(signal)
    say('\n  Stopping …')
    for (const one of close) await one()
    await shop.stop()
    say('  Stopped; the data is kept.')
  } catch (error) {
    if (!signal.aborted) throw error
    say('\n  Stopped while starting.')
  }
}
