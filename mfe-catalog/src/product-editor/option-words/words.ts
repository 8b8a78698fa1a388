import { type OptionWord, wordOf } from '@jangteo/contracts/catalog/option-words'
import { type OptionOf, optionsOf } from '../../product/options.ts'
import type { ProductView } from '../../product/product-view.ts'

/** What a picker opens with while a value has no colour. To choose just this one would be no change, so it is a grey that nobody looks for. */
export const FIRST_SWATCH = '#7f8180'

type Said = Pick<OptionWord, 'en' | 'swatch'>

/** Every option of a product and each of its values, in the order they stand, as words that may be given. */
export const wordsToGive = ({ variants }: Pick<ProductView, 'variants'>): Pick<OptionWord, 'name' | 'value'>[] =>
  optionsOf(variants).flatMap(({ name, values }: OptionOf) => [null, ...values].map((value) => ({ name, value })))

/** The words with one of them said otherwise; one that says nothing any more is none. */
export const withWord = (words: readonly OptionWord[], name: string, value: string | null, change: Partial<Said>): OptionWord[] => {
  const { en, swatch } = { en: null, swatch: null, ...wordOf(words, name, value), ...change }
  const said = en || swatch ? [{ name, value, en: en || null, swatch }] : []
  const at = words.findIndex((word) => word.name === name && word.value === value)
  return at < 0 ? [...words, ...said] : words.toSpliced(at, 1, ...said)
}

/** The words as the service keeps them: trimmed, and none that says nothing. */
export const tidyWords = (words: readonly OptionWord[]): OptionWord[] =>
  words.map((word) => ({ ...word, en: word.en?.trim() || null })).filter(({ en, swatch }) => en ?? swatch)

/** Both people's words: mine where both have one, theirs for the others. */
export const bothWords = (mine: readonly OptionWord[], theirs: readonly OptionWord[]): OptionWord[] => [
  ...mine,
  ...theirs.filter(({ name, value }) => !wordOf(mine, name, value)),
]

/** The words as a text that two people's can be compared by. */
export const wordsText = (words: readonly OptionWord[]): string =>
  words.map(({ name, value, en, swatch }) => [value ?? name, en ?? value ?? name, swatch].filter(Boolean).join(' ')).join(', ')
