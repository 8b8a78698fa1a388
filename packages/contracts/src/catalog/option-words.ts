/**
 * What a product calls one of its options elsewhere, or with `value` one of the option's values: `en` is what an English page shows
 * instead (null: the same), `swatch` the colour (`#rrggbb`) that stands beside the value behind the counter.
 */
export type OptionWord = { name: string; value: string | null; en: string | null; swatch: string | null }
/** For what may have been made before options had words: absent and null are none. */
export type OptionWords = readonly OptionWord[] | null | undefined

/** The words of an option, or of one of its values. */
export const wordOf = (words: OptionWords, name: string, value: string | null = null): OptionWord | undefined =>
  words?.find((word) => word.name === name && word.value === value)

/** An option's name, or with `value` that value, as a page in this language says it. */
export const optionText = (words: OptionWords, locale: 'ko' | 'en', name: string, value: string | null = null): string =>
  (locale === 'en' && wordOf(words, name, value)?.en) || (value ?? name)
