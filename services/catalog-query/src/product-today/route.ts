import { may } from '@jangteo/contracts/principal'
import type { LiveGauge } from '@jangteo/cqrs/live/view'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { momentsOf } from './moments.ts'

export const productTodayRoute = ({ runtime }: { runtime: QueryRuntime }) =>
  route({
    method: 'GET',
    path: '/products/:idOrSlug/today',
    permission: 'read-products',
    summary: 'What happened to a product last, as customers may know it',
    params: v.object({ idOrSlug: v.string() }),
    async handle({ params }) {
      const { value: moments, position } = runtime.read((db) => momentsOf(db, params.idOrSlug))
      return { moments, position, stale: false }
    },
  })

/** The same, pushed; the scope is the product's id. */
export const productTodayGauge: LiveGauge = {
  view: 'product-today',
  authorise: (who, scope) => may(who, 'read-products') && scope !== undefined,
  read: (db, scope = '') => momentsOf(db, scope),
}
