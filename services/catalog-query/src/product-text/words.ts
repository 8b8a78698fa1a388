const HANGUL = /[\uac00-\ud7a3\u3131-\u318e]+/g
const clean = (text: string) => text.normalize('NFC').toLowerCase()

const pairs = (word: string): string => (word.length < 2 ? word : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).join(' '))

/** What is indexed: 무선이어폰 → 무선 선이 이어 어폰 (no tokenizer of SQLite finds two Korean syllables); one syllable stays itself, other words stay words. */
export const bigrams = (text: string): string => clean(text).replace(HANGUL, (word) => ` ${pairs(word)} `)

/** Each Hangul syllable alone, for a query of one syllable. */
export const syllables = (text: string): string => [...new Set(clean(text).match(/[\uac00-\ud7a3]/g) ?? [])].join(' ')

const term = (word: string): string => {
  if (!/[\uac00-\ud7a3]/.test(word)) return `{title more} : "${word}"*`
  return word.length === 1 ? `syllables : "${word}"` : `{title more} : "${pairs(word)}"`
}

const WORDS = 8

/**
 * FTS5's MATCH for what somebody typed: each Hangul word is a phrase of its pairs, each other word a prefix, all must match. Quotes, stars and
 * half-typed letters (ㅊ) never reach it. Every word costs a walk through the index, so one typed twice is asked for once, and of more than eight
 * only the longest are: they tell goods apart, while what begins like a short one is in almost all. '' = nothing to search for.
 */
export const match = (query: string): string => {
  const words = new Set(clean(query).match(/[\uac00-\ud7a3]+|[[\p{L}\p{N}]--[\uac00-\ud7a3\u3131-\u318e]]+/gv))
  return [...words]
    .sort((one, other) => other.length - one.length)
    .slice(0, WORDS)
    .map(term)
    .join(' AND ')
}
