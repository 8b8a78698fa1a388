import { useQuery, useSession, type User } from '@jangteo/mfe-kit'
import { useEffect, useMemo, useState } from 'react'
import { MyOrders } from '../order/order.graphql.ts'
import { type Draft, emptyDraft, withAddress } from './draft.ts'

const KEY = 'jangteo.checkout'
/** `owner`: whose account it was written under, null for a guest. */
type Kept = { owner: string | null; draft: Partial<Draft> }

const kept = (): Kept => {
  try {
    return { owner: null, draft: {}, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Kept>) }
  } catch {
    return { owner: null, draft: {} }
  }
}

/** What a guest typed goes along into an account; what was typed in one account is for nobody else. */
const startOf = (user: User | null): Draft => {
  const { owner, draft } = kept()
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
  useEffect(() => sessionStorage.setItem(KEY, JSON.stringify({ owner: user?.id ?? null, draft } satisfies Kept)), [draft, user])
  const set = (field: keyof Draft) => (value: string) => setDraft((now) => ({ ...now, [field]: value }))
  return { draft, set, settled }
}
