import { categories } from '@jangteo/contracts/catalog/product'
import { useLocale } from '@jangteo/mfe-kit'
import { Button, ConflictBox, Panel, Select, TextField } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import type { FieldName, Fields } from './edits.ts'
import css from './editor.module.css'

type Basics = {
  typed: Fields
  base: Fields
  conflicts: readonly FieldName[]
  set: <Name extends FieldName>(name: Name, value: Fields[Name]) => void
  settle: (name: FieldName, whose: 'mine' | 'theirs') => void
}

const Conflict = ({ name, typed, base, settle }: Pick<Basics, 'typed' | 'base' | 'settle'> & { name: FieldName }) => {
  const t = useWords()
  const text = (fields: Fields) => (Array.isArray(fields[name]) ? fields[name].join(', ') : fields[name])
  return (
    <ConflictBox
      title={t.conflict(t[name])}
      note={t.conflictNote}
      mine={{ by: t.mine, text: text(typed) }}
      theirs={{ by: t.theirs, text: text(base) }}
      actions={
        <>
          <Button variant="primary" size="toolbar" onClick={() => settle(name, 'mine')}>
            {t.takeMine}
          </Button>
          <Button size="toolbar" variant="secondary" onClick={() => settle(name, 'theirs')}>
            {t.takeTheirs}
          </Button>
        </>
      }
    />
  )
}

/** Titles, descriptions, category. A field in conflict shows both texts beneath; all others are not held up by it. */
export const BasicsPanel = ({ typed, base, conflicts, set, settle }: Basics) => {
  const t = useWords()
  const locale = useLocale()
  const text = (name: 'title' | 'titleEn' | 'description' | 'descriptionEn', multiline = false) => (
    <TextField
      size="staff"
      label={t[name]}
      value={typed[name]}
      onChange={(value) => set(name, value)}
      maxLength={multiline ? 10_000 : 200}
      multiline={multiline}
      error={name === 'title' && base.title !== '' && typed.title.trim() === '' ? t.fillIn : undefined}
    />
  )
  return (
    <Panel title={t.basics}>
      <div className={css.fields}>
        <div className={css.pair}>
          {text('title')}
          {text('titleEn')}
        </div>
        {text('description', true)}
        {text('descriptionEn', true)}
        <Select
          size="staff"
          label={t.category}
          value={typed.category}
          onChange={(value) => set('category', value)}
          options={categories.map(({ slug, [locale]: label }) => ({ value: slug, label }))}
        />
        {conflicts.map((name) => (
          <Conflict key={name} name={name} typed={typed} base={base} settle={settle} />
        ))}
      </div>
    </Panel>
  )
}
