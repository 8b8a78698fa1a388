import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { textSchema } from './table.ts'
import { bigrams, match, syllables } from './words.ts'

const search = (texts: string[], query: string): number[] => {
  const db = new Database(':memory:')
  db.exec(textSchema)
  const put = db.prepare('INSERT INTO product_text(rowid, title, more, syllables) VALUES (?, ?, ?, ?)')
  for (const [index, text] of texts.entries()) put.run(index, bigrams(text), '', syllables(text))
  return db.prepare('SELECT rowid FROM product_text WHERE product_text MATCH ? ORDER BY rowid').pluck().all(match(query)) as number[]
}
const goods = ['무선이어폰 케이스', '청자 찻잔 두 점', '청소기 DX-200', 'Celadon teacup', '차 거름망']

test('two syllables find the word they stand in, at its beginning, middle and end', () => {
  expect(['무선', '선이', '이어폰', '어폰', '찻잔'].map((query) => search(goods, query))).toEqual([[0], [0], [0], [0], [1]])
})
test('one syllable finds every word it stands in', () => expect([search(goods, '잔'), search(goods, '청')]).toEqual([[1], [1, 2]]))
test('other words are found by their beginning', () => expect([search(goods, 'cela'), search(goods, 'dx-200'), search(goods, 'TEA')]).toEqual([[3], [2], [3]]))
test('what is indexed are pairs of syllables, a syllable that stands alone, and other words as they are', () => {
  expect(bigrams('무선이어폰 차 DX').split(/ +/)).toEqual(['', '무선', '선이', '이어', '어폰', '차', 'dx'])
  expect([syllables('차 cup 차거름'), syllables('cup')]).toEqual(['차 거 름', ''])
})
test('all words must match', () => expect([search(goods, '청자 찻잔'), search(goods, '청자 케이스')]).toEqual([[1], []]))
test('a decomposed text is the same text', () => expect(search(goods, '무선'.normalize('NFD'))).toEqual([0]))
test('nothing typed can break the query, and half-typed letters are left out', () => {
  for (const query of ['"찻잔*', 'title:찻잔', '찻잔 ㅊ', '찻잔 )(^']) expect(search(goods, query).length).toBeLessThanOrEqual(1)
  expect(['', '   ', 'ㅊ', '"*"'].map(match)).toEqual(['', '', '', ''])
})
test('a word that is typed again is asked for once', () => expect(match(Array(100).fill('a').join(' '))).toBe(match('a')))
test('of many words the eight longest are asked for, the others left out', () => {
  expect(match([...'abcdefghijklmnop'].join(' ')).split(' AND ')).toHaveLength(8)
  const kept = 'celadon teacups thrown slowly glazed kilned handled boxed'
  expect(match(`a ${kept} by us`)).toBe(match(kept))
  expect(search([kept], `${kept} no`)).toEqual([0])
})
