import { navigate, usePlace } from '@jangteo/mfe-kit'
import { useCallback, useMemo } from 'react'
import { filterOf, hrefOf, type LookedFor, queryOf, readLookedFor, sortOf } from './looked-for.ts'

/** What is looked for stands in the address, so that a reload, a link and going back find the same list. `look` changes a part of it. */
export const useLookedFor = (seesMoney: boolean) => {
  const { search } = usePlace()
  const asked = useMemo(() => {
    const lookedFor = readLookedFor(new URLSearchParams(search), seesMoney)
    return { lookedFor, query: queryOf(lookedFor), filter: filterOf(lookedFor), sort: sortOf(lookedFor) }
  }, [search, seesMoney])
  const { lookedFor } = asked
  const look = useCallback((change: LookedFor) => navigate(hrefOf(queryOf({ ...lookedFor, ...change })), { replace: true }), [lookedFor])
  return { ...asked, look }
}
