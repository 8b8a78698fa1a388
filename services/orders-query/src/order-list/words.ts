import type { Order } from '@jangteo/contracts/orders/order'

/** Decomposed Hangul (as macOS types it), letter case and runs of spaces make no difference. */
export const normal = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/**
 * The search index (FTS5): what stands between two spaces is one word, of whatever letters and signs. It keeps no text, only where each word
 * stands, and beginnings of up to five letters, which very many orders may share, ready made.
 */
export const wordsSchema = `
CREATE VIRTUAL TABLE IF NOT EXISTS order_words USING fts5(number, email, name, sku, content='', columnsize=0, prefix='1 2 3 4 5',
  tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");`

/** An order's words, in the columns of the index. The number can be typed without its dashes. */
export const wordsOf = ({ number, contact, lines }: Pick<Order, 'number' | 'contact' | 'lines'>): string[] => [
  `${number} ${number.replaceAll('-', '')}`,
  normal(contact.email),
  normal(contact.name),
  [...new Set(lines.map(({ sku }) => normal(sku)))].join(' '),
]

const WORDS = 8

const quoted = (text: string) => `"${normal(text).split(' ', WORDS).join(' ').replaceAll('"', '""')}"`

/**
 * What is asked of an order's words, in FTS5's own tongue; null for nothing. `text` is the beginning of a number, a SKU, of a name from
 * one of its words on or, with `emails`, of an e-mail; `sku` and `customer` (an e-mail) are whole. Of each the first eight words are asked for:
 * the index walks to every order that has them once for each word, and by eight in a row a name is found.
 */
export const match = ({ text = '', emails, sku, customer }: { text?: string; emails?: boolean; sku?: string; customer?: string }): string | null => {
  const asked = [
    ...(normal(text) === '' ? [] : [`{number ${emails ? 'email ' : ''}name sku} : ${quoted(text)} *`]),
    ...(sku === undefined ? [] : [`sku : ${quoted(sku)}`]),
    ...(customer === undefined ? [] : [`email : ${quoted(customer)}`]),
  ]
  return asked.length > 0 ? asked.join(' AND ') : null
}
