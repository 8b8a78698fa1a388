import { stored, useQuery, useSession, type User } from '@jangteo/mfe-kit'
import { useEffect, useMemo, useState } from 'react'
import * as v from 'valibot'
import { MyOrders } from '../order/order.graphql.ts'
import { Draft, emptyDraft, withAddress } from './draft.ts'

/** `owner`: whose account it was written under, null for a guest. */
const kept = stored('sessionStorage', 'jangteo.checkout', v.object({ owner: v.nullable(v.string()), draft: v.partial(Draft) }))

/** What a guest typed goes along into an account; what was typed in one account is for nobody else. */
const startOf = (user: User | null): Draft => {
  const { owner, draft } = kept.get() ?? { owner: null, draft: {} }
  const mine = owner === null || owner === user?.id ? { ...emptyDraft, ...draft } : emptyDraft
  return { ...mine, name: mine.name || (user?.name ?? ''), email: mine.email || (user?.email ?? '') }
}

/** Where the last order of this account went; undefined while that is not known. */
const useLastAddress = (user: User | null) => {
  const { data, status } = useQuery(
    MyOrders,
    useMemo(() => ({ first: 1 }), []),
    { skip: !user },
  )
  if (!user || status === 'failed') return null
  return status === 'loading' ? undefined : (data?.myOrders.nodes[0]?.shipTo ?? null)
}

/** What was typed survives a reload, a swap of this part and a sign-in; an account fills in what is known of it where nothing was typed. */
export const useDraft = () => {
  const { user } = useSession()
  const [draft, setDraft] = useState(() => startOf(user))
  const address = useLastAddress(user)
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (settled || address === undefined) return
    if (address) setDraft((now) => withAddress(now, address))
    setSettled(true)
  }, [address, settled])
  useEffect(() => kept.set({ owner: user?.id ?? null, draft }), [draft, user])
  const set = (field: keyof Draft) => (value: string) => setDraft((now) => ({ ...now, [field]: value }))
  return { draft, set, settled }
}
