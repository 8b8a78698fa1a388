import { announce, rejectionText, useBlocker, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { useEffect, useState } from 'react'
import { EditProduct } from '../product/product.graphql.ts'
import type { ProductView } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import { changedFields, type FieldName, type Fields, fieldsOf, inputOf, merge } from './edits.ts'

type Editing = { typed: Fields; base: Fields; version: number; conflicts: FieldName[] }

/** The form beside the live product: untouched fields follow it, a touched one that somebody else changed asks for that field only. */
export const useEditor = (product: ProductView) => {
  const t = useWords()
  const locale = useLocale()
  const { run, busy } = useMutation(EditProduct)
  const [problem, setProblem] = useState<string | null>(null)
  const [state, setState] = useState<Editing>(() => ({ typed: fieldsOf(product), base: fieldsOf(product), version: product.version, conflicts: [] }))
  useEffect(() => {
    setState((now) => {
      if (product.version <= now.version) return now
      const base = fieldsOf(product)
      const { fields, conflicts } = merge(now.typed, now.base, base)
      return {
        typed: fields,
        base,
        version: product.version,
        conflicts: [...new Set([...now.conflicts.filter((name) => changedFields(fields, base).includes(name)), ...conflicts])],
      }
    })
  }, [product])
  const changed = changedFields(state.typed, state.base)
  useBlocker(changed.length > 0)
  const set = <Name extends FieldName>(name: Name, value: Fields[Name]) => setState((now) => ({ ...now, typed: { ...now.typed, [name]: value } }))
  const settle = (name: FieldName, whose: 'mine' | 'theirs') =>
    setState((now) => ({
      ...now,
      typed: whose === 'mine' ? now.typed : { ...now.typed, [name]: now.base[name] },
      conflicts: now.conflicts.filter((other) => other !== name),
    }))
  const save = async () => {
    const names = changed.filter((name) => !state.conflicts.includes(name))
    if (names.length === 0) return
    setProblem(null)
    try {
      const { editProduct } = await run({ commandId: uuidv7(), id: product.id, expectedVersion: state.version, input: inputOf(state.typed, names) })
      if (editProduct.__typename === 'Rejected') return setProblem(rejectionText(locale, editProduct))
      const { version } = editProduct.product
      setState((now) => ({
        ...now,
        version: Math.max(now.version, version),
        base: { ...now.base, ...Object.fromEntries(names.map((name) => [name, state.typed[name]])) },
      }))
      announce(t.saved)
    } catch {
      setProblem(t.failed)
    }
  }
  return { typed: state.typed, base: state.base, conflicts: state.conflicts, changed, set, settle, save, busy, problem }
}
