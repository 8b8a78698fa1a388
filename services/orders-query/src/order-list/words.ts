import type { Order } from '@jangteo/contracts/orders/order'

/** Decomposed Hangul (as macOS types it), letter case and runs of spaces make no difference. */
export const normal = (text: string): string => text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ')

const fromEachWord = (text: string): string[] => {
  const words = normal(text).split(' ')
  return words.map((_, i) => words.slice(i).join(' '))
}

/** Everything whose beginning finds the order: number (with and without dashes), e-mail, name from each of its words on, and each SKU. */
export const wordsOf = ({ number, contact, lines }: Pick<Order, 'number' | 'contact' | 'lines'>): Set<string> =>
  new Set([number, number.replaceAll('-', ''), normal(contact.email), ...fromEachWord(contact.name), ...lines.map(({ sku }) => normal(sku))])
