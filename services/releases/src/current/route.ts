import type { CurrentReleases } from '@jangteo/contracts/release'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { answer, type Route, route } from '@jangteo/service-kit/route'

type Row = { record: CurrentReleases['releases'][number]; activated_at: string }

/** Which version of each micro front end runs now. Never cached: the next page load must know. */
export const currentRoute = (pool: Pool): Route =>
  route({
    method: 'GET',
    path: '/releases/current',
    permission: 'public',
    summary: 'The current version of every micro front end',
    async handle() {
      const { rows } = await pool.query<Row>('SELECT record, activated_at FROM current JOIN releases USING (name, version) ORDER BY name')
      const releases = rows.map(({ record, activated_at }) => ({ ...record, activatedAt: activated_at }))
      return answer(200, { releases } satisfies CurrentReleases, { 'cache-control': 'no-store' })
    },
  })
