import type { Arguments } from './arguments.ts'
import { askShop } from './control.ts'

type Status = {
  url: string
  logs: string
  services: { name: string; url: string; pid?: number; restarts: number }[]
  postgres?: number
  kafka?: number[]
}

const condition = async ({ pid, url }: Status['services'][number]) => {
  if (!pid) return 'down'
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1000) }).catch(() => undefined)
  return answer?.ok ? 'ready' : 'not ready'
}

/** Prints every process of the running shop; exit code 1 when one is not ready. */
export const status = async ({ dataDir }: Arguments) => {
  const { url, logs, services, postgres, kafka = [] } = await askShop<Status>(dataDir, 'status')
  const rows = await Promise.all(services.map(async (one) => ({ ...one, condition: await condition(one) })))
  console.log(`${url}   logs: ${logs}\n`)
  if (postgres) console.log(`${'postgres'.padEnd(20)} running    pid ${postgres}`)
  for (const [i, pid] of kafka.entries()) console.log(`${`kafka-${i + 1}`.padEnd(20)} running    pid ${pid}`)
  for (const row of rows) {
    const restarts = row.restarts > 0 ? `, restarted ${row.restarts} times after a crash` : ''
    console.log(`${row.name.padEnd(20)} ${row.condition.padEnd(10)} pid ${row.pid ?? '-'}  ${row.url}${restarts}`)
  }
  if (rows.some((row) => row.condition !== 'ready')) process.exitCode = 1
}
