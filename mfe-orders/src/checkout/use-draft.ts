import { useSession } from '@jangteo/mfe-kit'
import { useEffect, useState } from 'react'
import { type Draft, emptyDraft } from './draft.ts'

const KEY = 'jangteo.checkout'
const stored = (): Partial<Draft> => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Draft>
  } catch {
    return {}
  }
}

/** What was typed survives a reload, a swap and a sign-in; an account fills in name and e-mail where nothing was typed. */
export const useDraft = () => {
  const { user } = useSession()
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft, ...stored() }))
  useEffect(() => {
    if (user) setDraft((now) => ({ ...now, name: now.name || user.name, email: now.email || (user.email ?? '') }))
  }, [user])
  useEffect(() => sessionStorage.setItem(KEY, JSON.stringify(draft)), [draft])
  const set = (field: keyof Draft) => (value: string) => setDraft((now) => ({ ...now, [field]: value }))
  return { draft, set }
}
