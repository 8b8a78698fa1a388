import { expect, test } from 'vitest'
import { freshDatabase } from '../specimen/database.ts'
import { add, tally, trace } from '../specimen/tally.ts'
import { handleCommand } from '../write/handle-command.ts'
import { claimSql } from './claim.ts'

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Actual Rows': number; 'Actual Loops': number; Plans?: Plan[] }
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

test('a claim looks at the events of its own rows alone, whatever the statistics say of an outbox that was full', { timeout: 60_000 }, async () => {
  const { pool } = await freshDatabase()
  const commands = Array.from({ length: 2_000 }, (_, n) => ({ id: `s${n % 7}`, principal: 'p', commandId: `${n}`, payload: n, trace, decide: add(1) }))
  for (const command of commands) await handleCommand({ pool, decider: tally, wake: () => {} }, command)
  await pool.query('ANALYZE')
  await pool.query('DELETE FROM outbox WHERE seq < (SELECT max(seq) FROM outbox)')
  const { rows } = await pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${claimSql}`)
  const events = nodes(rows[0]['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name'] === 'events')
  expect(events.map((node) => node['Actual Rows'] * node['Actual Loops'])).toEqual([1])
})
