import { announce, execute, rejectionPath, rejectionText, stored, useBlocker, useLocale, useMutation, useSession, uuidv7 } from '@jangteo/mfe-kit'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { OneProduct, type Rejected } from '../../product/product.graphql.ts'
import type { ProductView } from '../../product/product-view.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { EditProduct } from '../editor.graphql.ts'
import { type Problem, problemOf } from '../problem.ts'
import { Draft, draftOf } from './draft.ts'
import { begin, decide, type Editing, type FieldName, type Fields, follow, inputOf, pick, savable, unsaved } from './edits.ts'

/** What came, and how many milliseconds it took. */
const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
  const started = performance.now()
  return [await work, performance.now() - started]
}

/** The form's state, also for what runs later than the render; what is not saved is kept as a draft. */
const useEditing = (product: ProductView) => {
  const { user } = useSession()
  const person = user?.id ?? ''
  const kept = useMemo(() => stored('localStorage', `jangteo.product-draft.${person}.${product.id}`, Draft), [person, product.id])
  const [editing, setEditing] = useState<Editing>(() => begin(product, kept.get()))
  const latest = useRef(editing)
  const put = useCallback((change: (now: Editing) => Editing) => {
    latest.current = change(latest.current)
    setEditing(latest.current)
  }, [])
  useEffect(() => put((now) => follow(now, product)), [product, put])
  const { typed, base, before } = editing
  useEffect(() => kept.set(draftOf(typed, base, before, unsaved({ typed, base }))), [kept, typed, base, before])
  return { editing, latest, put }
}

type Form = ReturnType<typeof useEditing>

/** Somebody was faster: their product is read, so that the fields both changed ask and the others go. Gives back whether there was a newer one. */
const catchUp = async (id: string, { latest, put }: Form): Promise<boolean> => {
  const { version } = latest.current
  const { data } = await execute(OneProduct, { id, minVersion: version + 1 })
  const newer = data.product
  if (newer) put((now) => follow(now, newer))
  return latest.current.version > version
}

/** Sends what may be saved. `took`: ms that the last saving needed; `forget` takes back that a field was refused, once somebody types in it. */
const useSaving = (id: string, form: Form) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { run, busy } = useMutation(EditProduct)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [took, setTook] = useState<number | null>(null)
  const { latest, put } = form
  const refuse = async ({ code, details }: Rejected, again: () => Promise<void>) => {
    if (code === 'VERSION_CONFLICT' && (await catchUp(id, form))) return again()
    setProblem({ path: rejectionPath(details), text: rejectionText(locale, { code, details }) })
  }
  /** `only`: of what may be saved nothing else, since it may be half written. */
  const save = async (only?: readonly FieldName[]): Promise<void> => {
    const { typed, version } = latest.current
    const names = savable(latest.current).filter((name) => only?.includes(name) ?? true)
    if (names.length === 0) return
    setProblem(null)
    put((now) => ({ ...now, sent: pick(typed, names) }))
    try {
      const [{ editProduct }, ms] = await timed(run({ commandId: uuidv7(), id, expectedVersion: version, input: inputOf(typed, names) }))
      if (editProduct.__typename === 'Rejected') return await refuse(editProduct, () => save(only))
      put((now) => ({ ...follow(now, editProduct.product), sent: {} }))
      setTook(ms)
      announce(t.saved)
    } catch {
      setProblem({ path: '', text: t.failed })
    }
  }
  const forget = useCallback((name: FieldName) => setProblem((now) => (problemOf(now, name) ? null : now)), [])
  return { save, busy, problem, took, forget }
}

/**
 * The form beside the live product. Saving sends what this person changed and nobody else did; a field that both changed waits for a choice
 * and holds up no other.
 */
export const useEditor = (product: ProductView) => {
  const form = useEditing(product)
  const { editing, put } = form
  const { forget, ...saving } = useSaving(product.id, form)
  const settle = (name: FieldName, text: Fields[FieldName]) => {
    put((now) => decide(now, name, text))
    void saving.save([name])
  }
  const set = useCallback(
    <Name extends FieldName>(name: Name, value: Fields[Name]) => {
      put((now) => ({ ...now, typed: { ...now.typed, [name]: value } }))
      forget(name)
    },
    [put, forget],
  )
  const discard = () => put((now) => ({ ...now, typed: now.base, before: {} }))
  const changed = unsaved(editing)
  useBlocker(changed.length > 0)
  return { ...editing, ...saving, changed, set, settle, discard }
}
export type Editor = ReturnType<typeof useEditor>
