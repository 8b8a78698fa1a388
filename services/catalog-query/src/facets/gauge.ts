import { may } from '@jangteo/contracts/principal'
import type { LiveGauge } from '@jangteo/cqrs/live/view'
import { createLru } from '@jangteo/service-kit/limit/lru'
import * as v from 'valibot'
import type { Counted } from './count.ts'
import type { Facets } from './facets.ts'
import { ProductFilter } from './filter.ts'

const Scope = v.pipe(v.string(), v.parseJson(), ProductFilter)
const KEPT = 200

/**
 * Count and facets of one search among what is for sale, as they are now; the scope is the filter as JSON. A stock that went from 26 to 25
 * changes none of them, so without words to search for the last value stands until a column changed.
 */
export const facetsGauge = (facets: Facets): LiveGauge => {
  const kept = createLru<{ version: number; value: Counted }>(KEPT)
  return {
    view: 'facets',
    everyMs: 1_000,
    authorise: (who, scope) => may(who, 'read-products') && v.is(Scope, scope),
    read(db, scope = '') {
      const filter = v.parse(Scope, scope)
      const known = kept.get(scope)
      if (known?.version === facets.version()) return known.value
      const value = facets.count(db, ['PUBLISHED'], filter)
      if (!filter.text) kept.set(scope, { version: facets.version(), value })
      return value
    },
  }
}
