import { categories } from '@jangteo/contracts/catalog/product'
import { useLocale } from '@jangteo/mfe-kit'
import { Panel, Select, TextField } from '@jangteo/ui'
import type { ReactNode } from 'react'
import { CatalogTag } from '../../product/catalog-tag.tsx'
import { useWords } from '../../words/use-words.ts'
import css from '../editor.module.css'
import type { Problem } from '../problem.ts'
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

/** Titles, descriptions, category and address. */
export const BasicsPanel = ({ typed, slug, problem, set, conflict, withOf, onEnter }: Basics) => {
  const t = useWords()
  const locale = useLocale()
  const at = (name: FieldName) => ({
    size: 'staff' as const,
    label: t[name],
    with: withOf?.(name),
    error: problem?.path === name ? problem.text : undefined,
  })
  const text = (name: TextName, multiline = false) =>
    conflict?.(name) ?? (
      <TextField
        {...at(name)}
        value={typed[name]}
        onChange={(value) => set(name, value)}
        onFocus={() => onEnter?.(name)}
        onBlur={() => onEnter?.(null)}
        maxLength={multiline ? 10_000 : 200}
        multiline={multiline}
      />
    )
  return (
    <Panel title={t.basics} actions={<CatalogTag />}>
      <div className={css.fields}>
        <div className={css.pair}>
          {text('title')}
          {text('titleEn')}
        </div>
        <div className={css.pair}>
          {text('description', true)}
          {text('descriptionEn', true)}
        </div>
        <div className={css.pair}>
          {conflict?.('category') ?? (
            <Select
              {...at('category')}
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
