import type { Trace } from '@jangteo/contracts/envelope'
import { type CommandReply, rejection } from '@jangteo/contracts/rejection'
import { handleCommand, Refused } from '@jangteo/cqrs/write/handle-command'
import type { Db, Pool, Tx } from '@jangteo/cqrs/write/postgres'
import { activate, activateNewest } from './decide.ts'
import { type PartState, partDecider } from './part-decider.ts'

export type ActivateDeps = { pool: Pool; wake: () => void }
type Wish = { name: string; by: string; commandId: string; trace: Trace }
type Build = { version: string; newest: string }

const newestBuild = async (db: Db, name: string): Promise<Build | undefined> => {
  const { rows } = await db.query<{ version: string; built_at: string }>({
    name: 'newest-build',
    text: `SELECT version, built_at FROM releases WHERE name = $1 ORDER BY built_at DESC, imported_at DESC LIMIT 1`,
    values: [name],
  })
  return rows[0] && { version: rows[0].version, newest: new Date(rows[0].built_at).toISOString() }
}

const runs = async (tx: Tx, name: string, version: string, at: string) => {
  const { rowCount } = await tx.query('SELECT FROM releases WHERE name = $1 AND version = $2', [name, version])
  if (rowCount === 0) throw new Refused(rejection('NOT_FOUND', { id: version }))
  await tx.query(
    `INSERT INTO current(name, version, activated_at) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET version = excluded.version, activated_at = excluded.activated_at`,
    [name, version, at],
  )
}

const handle = (deps: ActivateDeps, { name, by, commandId, trace }: Wish, build: Build, decide: typeof activate): Promise<CommandReply<PartState>> =>
  handleCommand(
    { ...deps, decider: partDecider },
    {
      ...{ id: name, principal: by, commandId, trace, payload: { command: 'activate-release', name, version: build.version } },
      decide: (part, { now }) => decide({ name, by, ...build }, part, now),
      async alsoWrite(tx, { events }) {
        for (const { version, at } of events) await runs(tx, name, version, at)
      },
    },
  )

/** Makes a known version current, newer or older; every open tab hears of it. Refused: a version that was never imported. */
export const activateVersion = async (deps: ActivateDeps, wish: Wish & { version: string }): Promise<CommandReply<PartState>> => {
  const newest = (await newestBuild(deps.pool, wish.name))?.newest ?? new Date(0).toISOString()
  return handle(deps, wish, { version: wish.version, newest }, activate)
}

/** Makes the last build current if it is news; null if there is none. */
export const activateLastBuild = async (deps: ActivateDeps, wish: Wish): Promise<CommandReply<PartState> | null> => {
  const build = await newestBuild(deps.pool, wish.name)
  return build ? handle(deps, wish, build, activateNewest) : null
}
