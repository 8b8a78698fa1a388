import { formatAgo, type Locale, useLocale, useNow, useSession } from '@jangteo/mfe-kit'
import { Avatar, Button, ConflictBox, Thumbs } from '@jangteo/ui'
import type { ReactNode } from 'react'
import { categoryName } from '../../product/product-view.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { LastEdits } from '../use-history.ts'
import { bothWords, wordsText } from '../option-words/words.ts'
import { mergeBoth, pieces } from './both.ts'
import type { FieldName, Fields } from './edits.ts'
import type { Editor } from './use-editor.ts'

/** What the field says, as a text; null for pictures. */
const textIn = (name: FieldName, fields: Fields, locale: Locale): string | null => {
  if (name === 'images') return null
  if (name === 'optionWords') return wordsText(fields.optionWords)
  return name === 'category' ? categoryName(fields.category, locale) : fields[name]
}

/** One person's text; what the other's lacks is marked. */
const Text = ({ text, other }: { text: string; other: string }) =>
  pieces(text, other).map((piece, at) => (piece.own ? <mark key={at}>{piece.text}</mark> : piece.text))

/** Both texts in one, for what can be both; null for what is one or the other. */
const both = (name: FieldName, before: Fields[FieldName] | undefined, { typed, base }: Pick<Editor, 'typed' | 'base'>): Fields[FieldName] | null => {
  if (name === 'images') return [...new Set([...typed.images, ...base.images])]
  if (name === 'optionWords') return bothWords(typed.optionWords, base.optionWords)
  return name === 'description' || name === 'descriptionEn' ? mergeBoth(String(before ?? ''), typed[name], base[name]) : null
}

/** What one person made of the field. */
const Made = ({ name, fields, other }: { name: FieldName; fields: Fields; other: Fields }) => {
  const locale = useLocale()
  const text = textIn(name, fields, locale)
  return text === null ? <Thumbs sources={fields.images} size={40} /> : <Text text={text} other={textIn(name, other, locale) ?? ''} />
}

const By = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <Avatar name={name} size={20} /> {children}
  </>
)

type ConflictProps = Pick<Editor, 'typed' | 'base' | 'before' | 'changed' | 'settle'> & { name: FieldName; edits: LastEdits }

/** One field that two people changed: both texts, and the choice for this field alone, which is saved at once. */
export const Conflict = ({ name, typed, base, before, changed, settle, edits }: ConflictProps) => {
  const t = useStaffWords()
  const locale = useLocale()
  const now = useNow(5000)
  const { user } = useSession()
  const edit = edits.get(name)
  const them = edit?.by ?? t.somebody
  const merged = both(name, before[name], { typed, base })
  const choose = (text: Fields[FieldName], label: string, variant: 'primary' | 'secondary' = 'secondary') => (
    <Button size="toolbar" variant={variant} onClick={() => settle(name, text)}>
      {label}
    </Button>
  )
  return (
    <ConflictBox
      title={t.conflict(t[name])}
      note={changed.every((field) => field in before) ? t.othersSaved : t.othersFree}
      mine={{
        by: <By name={user?.name ?? ''}>{t.mineNow}</By>,
        text: <Made name={name} fields={typed} other={base} />,
        actions: (
          <>
            {choose(typed[name], t.takeMine, 'primary')}
            {merged !== null && choose(merged, t.takeBoth)}
          </>
        ),
      }}
      theirs={{
        by: <By name={them}>{edit ? t.savedBy(them, formatAgo(edit.at, locale, now)) : them}</By>,
        text: <Made name={name} fields={base} other={typed} />,
        actions: choose(base[name], t.takeTheirs(them)),
      }}
    />
  )
}
