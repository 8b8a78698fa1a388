import { type OptionWord, wordOf } from '@jangteo/contracts/catalog/option-words'
import { classNames, IconButton, Panel, Swatch, TextField, XIcon } from '@jangteo/ui'
import { memo, useCallback, useMemo, useRef } from 'react'
import type { ProductView } from '../../product/product-view.ts'
import type { Editor } from '../fields/use-editor.ts'
import { problemOf } from '../problem.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import sheet from '../sheet.module.css'
import css from './option-words.module.css'
import { FIRST_SWATCH, withWord, wordsToGive } from './words.ts'

type Say = (name: string, value: string | null, change: Partial<Pick<OptionWord, 'en' | 'swatch'>>) => void
type RowProps = { name: string; value: string | null; en: string; swatch: string | null; say: Say }

const Colour = ({ name, value, swatch, say }: Omit<RowProps, 'en'>) => {
  const t = useStaffWords()
  const label = t.swatchOf(value ?? name)
  return (
    <span className={css.colour}>
      <label className={classNames(css.pick, !swatch && css.none)}>
        <input type="color" aria-label={label} value={swatch ?? FIRST_SWATCH} onChange={(event) => say(name, value, { swatch: event.target.value })} />
        {swatch && <Swatch colour={swatch} />}
      </label>
      {swatch && <IconButton label={t.noSwatch(value ?? name)} icon={XIcon} size="table" onClick={() => say(name, value, { swatch: null })} />}
    </span>
  )
}

/** Memoised: of many values only the one that is typed in is drawn again. */
const Row = memo(({ name, value, en, swatch, say }: RowProps) => {
  const t = useStaffWords()
  const word = value ?? name
  return (
    <tr>
      <th scope="row" className={classNames(value === null && css.option)} dir="auto">
        {word}
      </th>
      <td>
        <TextField
          size="staff"
          hideLabel
          label={t.inEnglish(word)}
          placeholder={word}
          value={en}
          maxLength={60}
          onChange={(text) => say(name, value, { en: text })}
        />
      </td>
      <td>{value !== null && <Colour name={name} value={value} swatch={swatch} say={say} />}</td>
    </tr>
  )
})

type PanelProps = { product: ProductView; editor: Pick<Editor, 'typed' | 'problem' | 'set'>; onEnter: (inside: boolean) => void }

/** What an English page calls the options and their values, and the colour of each value. Nothing for a product without options. */
export const OptionWordsPanel = ({ product, editor: { typed, problem, set }, onEnter }: PanelProps) => {
  const t = useStaffWords()
  const rows = useMemo(() => wordsToGive(product), [product])
  const words = typed.optionWords
  const latest = useRef(words)
  latest.current = words
  const say = useCallback<Say>((name, value, change) => set('optionWords', withWord(latest.current, name, value, change)), [set])
  const error = problemOf(problem, 'optionWords')
  if (rows.length === 0) return null
  return (
    <Panel title={t.optionWords} note={t.optionWordsNote} flush>
      <table className={classNames(sheet.sheet, css.table)} onFocus={() => onEnter(true)} onBlur={() => onEnter(false)}>
        <thead>
          <tr>
            {[t.optionAndValue, t.english, t.swatch].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value }) => {
            const said = wordOf(words, name, value)
            return <Row key={JSON.stringify([name, value])} {...{ name, value, say }} en={said?.en ?? ''} swatch={said?.swatch ?? null} />
          })}
        </tbody>
      </table>
      {error && (
        <p className={css.wrong} role="alert">
          {error}
        </p>
      )}
    </Panel>
  )
}
