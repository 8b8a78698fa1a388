import type { CurrentReleases } from '@jangteo/contracts/release'
import type { Db } from '@jangteo/cqrs/write/postgres'
import { answer, route } from '@jangteo/service-kit/route'

type Row = { record: Omit<CurrentReleases['releases'][number], 'activatedAt'>; activated_at: string }

/** Which version of each micro front end runs. Never cached: this is the one address that a deploy changes. */
export const currentReleasesRoute = ({ db }: { db: Db }) =>
  route({
    method: 'GET',
    path: '/releases/current',
    permission: 'public',
    summary: 'Which version of each micro front end runs',
    async handle() {
      const { rows } = await db.query<Row>({
        name: 'current-releases',
        text: `SELECT r.record, c.activated_at FROM current c JOIN releases r USING (name, version) ORDER BY name`,
      })
      const current: CurrentReleases = { releases: rows.map(({ record, activated_at }) => ({ ...record, activatedAt: activated_at })) }
      return answer(200, current, { 'cache-control': 'no-store' })
    },
  })
