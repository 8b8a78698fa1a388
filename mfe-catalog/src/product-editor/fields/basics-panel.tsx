import { categories } from '@jangteo/contracts/catalog/product'
import { useLocale } from '@jangteo/mfe-kit'
import { Panel, Select, TextField } from '@jangteo/ui'
import type { ReactNode } from 'react'
import { CatalogTag } from '../../product/catalog-tag.tsx'
import { useStaffWords, type StaffWords } from '../../words/use-staff-words.ts'
import css from '../editor.module.css'
import { type Problem, problemOf } from '../problem.ts'
import type { FieldName, Fields } from './edits.ts'

type Basics = {
  typed: Fields
  slug?: string
  problem: Problem | null
  set: <Name extends FieldName>(name: Name, value: Fields[Name]) => void
  /** What stands in a field's place while two people's texts of it are in conflict. */
  conflict?: (name: FieldName) => ReactNode
  /** Says that somebody else is in this field. */
  withOf?: (name: FieldName) => string | undefined
  onEnter?: (name: FieldName | null) => void
}
type TextName = 'title' | 'titleEn' | 'description' | 'descriptionEn'

/** What a field says beside its value: its name, who else is in it, why it was refused. */
const about = (name: FieldName, { problem, withOf }: Basics, t: StaffWords) => ({
  size: 'staff' as const,
  label: t[name],
  with: withOf?.(name),
  error: problemOf(problem, name),
})

const Text = ({ form, name, multiline = false }: { form: Basics; name: TextName; multiline?: boolean }) => {
  const t = useStaffWords()
  const { typed, set, conflict, onEnter } = form
  return (
    conflict?.(name) ?? (
      <TextField
        {...about(name, form, t)}
        value={typed[name]}
        onChange={(value) => set(name, value)}
        onFocus={() => onEnter?.(name)}
        onBlur={() => onEnter?.(null)}
        maxLength={multiline ? 10_000 : 200}
        multiline={multiline}
      />
    )
  )
}

/** Titles, descriptions, category and address. */
export const BasicsPanel = (form: Basics) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { typed, slug, set, conflict } = form
  return (
    <Panel title={t.basics} actions={<CatalogTag />}>
      <div className={css.fields}>
        <div className={css.pair}>
          <Text form={form} name="title" />
          <Text form={form} name="titleEn" />
        </div>
        <div className={css.pair}>
          <Text form={form} name="description" multiline />
          <Text form={form} name="descriptionEn" multiline />
        </div>
        <div className={css.pair}>
          {conflict?.('category') ?? (
            <Select
              {...about('category', form, t)}
              value={typed.category}
              onChange={(value) => set('category', value)}
              options={categories.map(({ slug: value, [locale]: label }) => ({ value, label }))}
            />
          )}
          {slug !== undefined && <TextField size="staff" label={t.slug} prefix="/catalog/p/" mono readOnly value={slug} />}
        </div>
      </div>
    </Panel>
  )
}
